package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Correction;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** An answer beside what was asked: only what the question opened is taken over, everything else stays as it is. */
final class AskedAnswer {

    private static final Wording CLOSED = Wording.of("recruitment.information.not-asked");

    private final Set<CorrectableField> open;
    private final InformationForm form;
    private final Organisation organisation;
    private final LegalDetails known;

    AskedAnswer(Set<CorrectableField> open, InformationForm form, Organisation organisation, List<Party> parties) {
        this.open = open;
        this.form = form;
        this.organisation = organisation;
        this.known = LegalDetails.of(organisation, parties);
    }

    /** Form key to a sentence for the applicant; empty when it can be accepted. */
    Map<String, Wording> problems(LocalDate today) {
        FieldRules rules = new FieldRules();
        rules.required("answer", form.answer(), Wording.of("recruitment.information.answer-missing"));
        rules.lines("answer", form.answer(), 4000);
        closed(rules, CorrectableField.LEGAL_NAME, form.legalName(), organisation.legalName());
        closed(rules, CorrectableField.REGISTRATION_NUMBER, form.registrationNumber(), known.registrationNumber());
        closed(rules, CorrectableField.COUNTRY, form.country(), organisation.country());
        closed(rules, CorrectableField.WEBSITE, form.website(), organisation.website());
        closed(rules, CorrectableField.YEARS_IN_BUSINESS, form.yearsInBusiness(), organisation.yearsInBusiness());
        closed(rules, CorrectableField.EMPLOYEES, form.employees(), organisation.employees());
        OrganisationRules.check(
                rules,
                form.legalName(),
                form.registrationNumber(),
                form.website(),
                form.yearsInBusiness(),
                form.employees());
        rules.country("country", form.country());
        people(rules, new PeopleRules(rules, today));
        return rules.errors();
    }

    private void people(FieldRules rules, PeopleRules people) {
        if (open(CorrectableField.OWNERS)) {
            people.owners(Objects.requireNonNull(form.owners()), known.legalName());
        } else if (!Objects.requireNonNull(form.owners()).isEmpty()) {
            closed(rules, CorrectableField.OWNERS, form.owners(), known.owners());
        }
        if (open(CorrectableField.DIRECTORS)) {
            people.directors(Objects.requireNonNull(form.directors()));
        } else if (!Objects.requireNonNull(form.directors()).isEmpty()) {
            closed(rules, CorrectableField.DIRECTORS, form.directors(), known.directors());
        }
        if (open(CorrectableField.SIGNATORY)) {
            people.signatory(
                    form.signatoryName(),
                    form.signatoryTitle(),
                    form.signatoryBirthDate(),
                    form.signatoryBirthPlace(),
                    form.signatoryNationality());
        } else if (form.signatoryName() != null && !form.signatoryName().equals(known.signatoryName())) {
            rules.problem("signatoryName", CLOSED);
        }
    }

    /** What of a valid answer the register takes over. */
    Correction correction() {
        boolean someone =
                open(CorrectableField.OWNERS) || open(CorrectableField.DIRECTORS) || open(CorrectableField.SIGNATORY);
        return new Correction(
                ifOpen(CorrectableField.LEGAL_NAME, form.legalName()),
                ifOpen(CorrectableField.REGISTRATION_NUMBER, form.registrationNumber()),
                ifOpen(CorrectableField.COUNTRY, form.country()),
                ifOpen(CorrectableField.WEBSITE, form.website()),
                ifOpen(CorrectableField.YEARS_IN_BUSINESS, form.yearsInBusiness()),
                ifOpen(CorrectableField.EMPLOYEES, form.employees()),
                someone ? details().people() : null);
    }

    private LegalDetails details() {
        boolean signatory = open(CorrectableField.SIGNATORY);
        return new LegalDetails(
                known.legalName(),
                known.registrationNumber(),
                known.country(),
                open(CorrectableField.OWNERS) ? form.owners() : known.owners(),
                open(CorrectableField.DIRECTORS) ? form.directors() : known.directors(),
                signatory ? form.signatoryName() : known.signatoryName(),
                signatory ? form.signatoryTitle() : known.signatoryTitle(),
                signatory ? form.signatoryBirthDate() : known.signatoryBirthDate(),
                signatory ? form.signatoryBirthPlace() : known.signatoryBirthPlace(),
                signatory ? form.signatoryNationality() : known.signatoryNationality());
    }

    private void closed(FieldRules rules, CorrectableField field, @Nullable Object given, @Nullable Object is) {
        if (given != null && !open(field) && !given.equals(is)) {
            rules.problem(field.code(), CLOSED);
        }
    }

    private <T> @Nullable T ifOpen(CorrectableField field, @Nullable T value) {
        return open(field) ? value : null;
    }

    private boolean open(CorrectableField field) {
        return open.contains(field);
    }
}
