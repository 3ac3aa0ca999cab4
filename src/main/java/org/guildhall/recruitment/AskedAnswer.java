package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guildhall.partners.Correction;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** An answer beside what was asked: only what the question opened is taken over, everything else stays as it is. */
final class AskedAnswer {

    private static final String CLOSED = "We did not ask about this, so it stays as it is.";

    private final Set<ApplicationField> open;
    private final InformationForm form;
    private final Organisation organisation;
    private final LegalDetails known;

    AskedAnswer(Set<ApplicationField> open, InformationForm form, Organisation organisation, List<Party> parties) {
        this.open = open;
        this.form = form;
        this.organisation = organisation;
        this.known = LegalDetails.of(organisation, parties);
    }

    /** Form key to a sentence for the applicant; empty when it can be accepted. */
    Map<String, String> problems(LocalDate today) {
        FieldRules rules = new FieldRules();
        rules.required("answer", form.answer(), "an answer");
        rules.lines("answer", form.answer(), 4000);
        closed(rules, ApplicationField.LEGAL_NAME, form.legalName(), organisation.legalName());
        closed(rules, ApplicationField.REGISTRATION_NUMBER, form.registrationNumber(), known.registrationNumber());
        closed(rules, ApplicationField.COUNTRY, form.country(), organisation.country());
        closed(rules, ApplicationField.WEBSITE, form.website(), organisation.website());
        closed(rules, ApplicationField.YEARS_IN_BUSINESS, form.yearsInBusiness(), organisation.yearsInBusiness());
        closed(rules, ApplicationField.EMPLOYEES, form.employees(), organisation.employees());
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
        if (open(ApplicationField.OWNERS)) {
            people.owners(Objects.requireNonNull(form.owners()), known.legalName());
        } else if (!Objects.requireNonNull(form.owners()).isEmpty()) {
            closed(rules, ApplicationField.OWNERS, form.owners(), known.owners());
        }
        if (open(ApplicationField.DIRECTORS)) {
            people.directors(Objects.requireNonNull(form.directors()));
        } else if (!Objects.requireNonNull(form.directors()).isEmpty()) {
            closed(rules, ApplicationField.DIRECTORS, form.directors(), known.directors());
        }
        if (open(ApplicationField.SIGNATORY)) {
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
                open(ApplicationField.OWNERS) || open(ApplicationField.DIRECTORS) || open(ApplicationField.SIGNATORY);
        return new Correction(
                ifOpen(ApplicationField.LEGAL_NAME, form.legalName()),
                ifOpen(ApplicationField.REGISTRATION_NUMBER, form.registrationNumber()),
                ifOpen(ApplicationField.COUNTRY, form.country()),
                ifOpen(ApplicationField.WEBSITE, form.website()),
                ifOpen(ApplicationField.YEARS_IN_BUSINESS, form.yearsInBusiness()),
                ifOpen(ApplicationField.EMPLOYEES, form.employees()),
                someone ? details().people() : null);
    }

    private LegalDetails details() {
        boolean signatory = open(ApplicationField.SIGNATORY);
        return new LegalDetails(
                known.legalName(),
                known.registrationNumber(),
                known.country(),
                open(ApplicationField.OWNERS) ? form.owners() : known.owners(),
                open(ApplicationField.DIRECTORS) ? form.directors() : known.directors(),
                signatory ? form.signatoryName() : known.signatoryName(),
                signatory ? form.signatoryTitle() : known.signatoryTitle(),
                signatory ? form.signatoryBirthDate() : known.signatoryBirthDate(),
                signatory ? form.signatoryBirthPlace() : known.signatoryBirthPlace(),
                signatory ? form.signatoryNationality() : known.signatoryNationality());
    }

    private void closed(FieldRules rules, ApplicationField field, @Nullable Object given, @Nullable Object is) {
        if (given != null && !open(field) && !given.equals(is)) {
            rules.problem(field.code(), CLOSED);
        }
    }

    private <T> @Nullable T ifOpen(ApplicationField field, @Nullable T value) {
        return open(field) ? value : null;
    }

    private boolean open(ApplicationField field) {
        return open.contains(field);
    }
}
