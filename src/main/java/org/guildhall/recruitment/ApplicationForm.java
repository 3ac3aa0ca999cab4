package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public application form as it was filled in; blanks become null. Component names are the keys of the form.
 *
 * @param country ISO 3166-1 alpha-2
 * @param partnerType code of a partner type
 */
public record ApplicationForm(
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String country,
        @Nullable String website,
        @Nullable String partnerType,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees,
        @Nullable String motivation,
        @Nullable String contactName,
        @Nullable String contactMail,
        @Nullable List<Owner> owners,
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        @Nullable LocalDate signatoryBirthDate,
        @Nullable Boolean consent) {

    public ApplicationForm {
        legalName = Texts.clean(legalName);
        registrationNumber = Texts.clean(registrationNumber);
        country = upper(Texts.clean(country));
        website = Texts.website(website);
        partnerType = Texts.clean(partnerType);
        motivation = Texts.clean(motivation);
        contactName = Texts.clean(contactName);
        contactMail = Texts.clean(contactMail);
        owners = owners == null ? List.of() : List.copyOf(owners);
        signatoryName = Texts.clean(signatoryName);
        signatoryTitle = Texts.clean(signatoryTitle);
    }

    /**
     * A beneficial owner.
     *
     * @param country ISO 3166-1 alpha-2
     * @param sharePercent 0 to 100
     */
    public record Owner(
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String country,
            @Nullable BigDecimal sharePercent) {

        public Owner {
            name = Texts.clean(name);
            country = upper(Texts.clean(country));
        }
    }

    /**
     * What is wrong with the form, in the order of its fields: form key ({@code owners[0].name} in the list) to a
     * sentence for the person who filled it in. Empty when it can be received.
     */
    public Map<String, String> validate(Clock clock) {
        return new ApplicationFormRules(LocalDate.now(clock)).check(this);
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
