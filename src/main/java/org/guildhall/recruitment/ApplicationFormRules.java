package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.partners.PartnerType;

/** When an application form can be received. */
final class ApplicationFormRules {

    private static final int MOST_DIRECTORS = 100;

    private final LocalDate today;
    private final FieldRules rules = new FieldRules();

    ApplicationFormRules(LocalDate today) {
        this.today = today;
    }

    Map<String, String> check(ApplicationForm form) {
        rules.required("legalName", form.legalName(), "the legal name of your organisation");
        rules.required("country", form.country(), "the country of registration");
        rules.country("country", form.country());
        rules.required("partnerType", form.partnerType(), "the kind of partnership");
        if (form.partnerType() != null && PartnerType.ofCode(form.partnerType()).isEmpty()) {
            rules.problem("partnerType", "Please choose a kind of partnership from the list.");
        }
        OrganisationRules.check(
                rules,
                form.legalName(),
                form.registrationNumber(),
                form.website(),
                form.yearsInBusiness(),
                form.employees());
        rules.lines("motivation", form.motivation(), 4000);
        rules.required("contactName", form.contactName(), "the name of your contact person");
        rules.name("contactName", form.contactName(), 120);
        rules.required("contactMail", form.contactMail(), "a mail address");
        rules.mail("contactMail", form.contactMail());
        new OwnerRules(rules, today).check(Objects.requireNonNull(form.owners()), form.legalName());
        checkDirectors(Objects.requireNonNull(form.directors()));
        rules.required("signatoryName", form.signatoryName(), "the name of the person who will sign");
        rules.name("signatoryName", form.signatoryName(), 120);
        rules.line("signatoryTitle", form.signatoryTitle(), 120);
        rules.birthDate("signatoryBirthDate", form.signatoryBirthDate(), today);
        rules.line("signatoryBirthPlace", form.signatoryBirthPlace(), 120);
        rules.country("signatoryNationality", form.signatoryNationality());
        if (!Boolean.TRUE.equals(form.consent())) {
            rules.problem("consent", "We need your consent to check what you entered.");
        }
        return rules.errors();
    }

    private void checkDirectors(List<ApplicationForm.Director> directors) {
        if (directors.size() > MOST_DIRECTORS) {
            rules.problem(
                    "directors",
                    "Please name at most %d directors; these are %,d.".formatted(MOST_DIRECTORS, directors.size()));
            return;
        }
        for (int i = 0; i < directors.size(); i++) {
            String at = "directors[%d].".formatted(i);
            ApplicationForm.Director director = directors.get(i);
            rules.required(at + "name", director.name(), "the director's name");
            rules.name(at + "name", director.name(), 120);
            rules.birthDate(at + "birthDate", director.birthDate(), today);
            rules.line(at + "birthPlace", director.birthPlace(), 120);
            rules.country(at + "nationality", director.nationality());
        }
    }
}
