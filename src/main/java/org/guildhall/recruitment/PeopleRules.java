package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.languages.Wording;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.jspecify.annotations.Nullable;

/** When the people that a company names can be received. */
final class PeopleRules {

    private static final int MOST_DIRECTORS = 100;

    private final FieldRules rules;
    private final LocalDate today;

    PeopleRules(FieldRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    void owners(List<Owner> owners, @Nullable String company) {
        new OwnerRules(rules, today).check(owners, company);
    }

    void directors(List<Director> directors) {
        if (directors.size() > MOST_DIRECTORS) {
            rules.problem("directors", Wording.of("recruitment.rule.directors-many", MOST_DIRECTORS, directors.size()));
            return;
        }
        for (int i = 0; i < directors.size(); i++) {
            String at = "directors[%d].".formatted(i);
            Director director = directors.get(i);
            rules.required(at + "name", director.name(), Wording.of("recruitment.rule.director-name-missing"));
            rules.name(at + "name", director.name(), 120);
            rules.birthDate(at + "birthDate", director.birthDate(), today);
            rules.line(at + "birthPlace", director.birthPlace(), 120);
            rules.country(at + "nationality", director.nationality());
        }
    }

    void signatory(
            @Nullable String name,
            @Nullable String title,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality) {
        rules.required("signatoryName", name, Wording.of("recruitment.rule.signatory-missing"));
        rules.name("signatoryName", name, 120);
        rules.line("signatoryTitle", title, 120);
        rules.birthDate("signatoryBirthDate", birthDate, today);
        rules.line("signatoryBirthPlace", birthPlace, 120);
        rules.country("signatoryNationality", nationality);
    }
}
