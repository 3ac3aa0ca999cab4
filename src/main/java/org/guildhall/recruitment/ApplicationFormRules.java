package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.partners.PartnerType;

/** When an application form can be received. */
final class ApplicationFormRules {

    private static final int MOST_OWNERS = 25;

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
        checkOwners(Objects.requireNonNullElse(form.owners(), List.of()));
        rules.required("signatoryName", form.signatoryName(), "the name of the person who will sign");
        rules.name("signatoryName", form.signatoryName(), 120);
        rules.line("signatoryTitle", form.signatoryTitle(), 120);
        rules.birthDate("signatoryBirthDate", form.signatoryBirthDate(), today);
        if (!Boolean.TRUE.equals(form.consent())) {
            rules.problem("consent", "We need your consent to check what you entered.");
        }
        return rules.errors();
    }

    private void checkOwners(List<ApplicationForm.Owner> owners) {
        if (owners.isEmpty()) {
            rules.problem("owners", "Please name at least one beneficial owner.");
        } else if (owners.size() > MOST_OWNERS) {
            rules.problem("owners", "Please name at most %d beneficial owners.".formatted(MOST_OWNERS));
        }
        for (int i = 0; i < owners.size(); i++) {
            checkOwner("owners[%d].".formatted(i), owners.get(i));
        }
        BigDecimal total = owners.stream()
                .map(ApplicationForm.Owner::sharePercent)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.valueOf(100)) > 0) {
            rules.problem(
                    "owners",
                    "The shares of the owners add up to %s %%; please check them."
                            .formatted(total.stripTrailingZeros().toPlainString()));
        }
    }

    private void checkOwner(String at, ApplicationForm.Owner owner) {
        rules.required(at + "name", owner.name(), "the owner's name");
        rules.name(at + "name", owner.name(), 120);
        rules.required(at + "birthDate", owner.birthDate(), "the owner's date of birth");
        rules.birthDate(at + "birthDate", owner.birthDate(), today);
        rules.required(at + "country", owner.country(), "the owner's country of residence");
        rules.country(at + "country", owner.country());
        rules.required(at + "sharePercent", owner.sharePercent(), "the owner's share");
        rules.percent(at + "sharePercent", owner.sharePercent());
    }
}
