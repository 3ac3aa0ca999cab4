package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.guildhall.partners.PartnerType;

/** When an application form can be received. */
final class ApplicationFormRules {

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
            rules.problem("consent", "We need your consent to check what you entered.");
        }
        return rules.errors();
    }
}
