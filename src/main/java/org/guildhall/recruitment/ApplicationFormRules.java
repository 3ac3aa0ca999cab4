package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.guildhall.languages.Wording;
import org.guildhall.partners.PartnerType;

/** When an application form can be received. */
final class ApplicationFormRules {

    private final LocalDate today;
    private final FieldRules rules = new FieldRules();

    ApplicationFormRules(LocalDate today) {
        this.today = today;
    }

    Map<String, Wording> check(ApplicationForm form) {
        rules.required("legalName", form.legalName(), Wording.of("recruitment.rule.legal-name-missing"));
        rules.required("country", form.country(), Wording.of("recruitment.rule.country-missing"));
        rules.country("country", form.country());
        rules.required("partnerType", form.partnerType(), Wording.of("recruitment.rule.partner-type-missing"));
        if (form.partnerType() != null && PartnerType.ofCode(form.partnerType()).isEmpty()) {
            rules.problem("partnerType", Wording.of("recruitment.rule.partner-type"));
        }
        OrganisationRules.check(
                rules,
                form.legalName(),
                form.registrationNumber(),
                form.website(),
                form.yearsInBusiness(),
                form.employees());
        rules.lines("motivation", form.motivation(), 4000);
        rules.required("contactName", form.contactName(), Wording.of("recruitment.rule.contact-missing"));
        rules.name("contactName", form.contactName(), 120);
        rules.required("contactMail", form.contactMail(), Wording.of("recruitment.rule.mail-missing"));
        rules.mail("contactMail", form.contactMail());
        PeopleRules people = new PeopleRules(rules, today);
        people.owners(Objects.requireNonNull(form.owners()), form.legalName());
        people.directors(Objects.requireNonNull(form.directors()));
        people.signatory(
                form.signatoryName(),
                form.signatoryTitle(),
                form.signatoryBirthDate(),
                form.signatoryBirthPlace(),
                form.signatoryNationality());
        if (!Boolean.TRUE.equals(form.consent())) {
            rules.problem("consent", Wording.of("recruitment.rule.consent"));
        }
        return rules.errors();
    }
}
