package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.languages.Wording;
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
        @Nullable String signatoryBirthPlace,
        @Nullable String signatoryNationality,
        @Nullable List<Director> directors,
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
        signatoryBirthPlace = Texts.clean(signatoryBirthPlace);
        signatoryNationality = upper(Texts.clean(signatoryNationality));
        directors = directors == null ? List.of() : List.copyOf(directors);
    }

    /**
     * Somebody who owns a share of the company, or of a company that does.
     *
     * @param company whether the owner is a company; null counts as no
     * @param nationality ISO 3166-1 alpha-2
     * @param country ISO 3166-1 alpha-2
     * @param sharePercent 0 to 100
     * @param ownedThrough name of the owning company that this is a share of; null for the applicant itself
     */
    public record Owner(
            @Nullable Boolean company,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String country,
            @Nullable String registrationNumber,
            @Nullable BigDecimal sharePercent,
            @Nullable String ownedThrough) {

        /** How the form says "your company", which is no name. */
        static final String APPLICANT = "-";

        public Owner {
            name = Texts.clean(name);
            birthPlace = Texts.clean(birthPlace);
            nationality = upper(Texts.clean(nationality));
            country = upper(Texts.clean(country));
            registrationNumber = Texts.clean(registrationNumber);
            ownedThrough = APPLICANT.equals(Texts.clean(ownedThrough)) ? null : Texts.clean(ownedThrough);
        }

        /** A person who owns part of the applicant itself. */
        public static Owner person(String name, LocalDate birthDate, String country, BigDecimal sharePercent) {
            return new Owner(false, name, birthDate, null, null, country, null, sharePercent, null);
        }

        boolean isCompany() {
            return Boolean.TRUE.equals(company);
        }

        /** By which owners refer to one another: names, however spaced and capitalised. */
        static String key(@Nullable String name) {
            return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody who runs the company.
     *
     * @param nationality ISO 3166-1 alpha-2
     */
    public record Director(
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality) {

        public Director {
            name = Texts.clean(name);
            birthPlace = Texts.clean(birthPlace);
            nationality = upper(Texts.clean(nationality));
        }
    }

    /**
     * What is wrong with the form, in the order of its fields: form key ({@code owners[0].name} in the list) to a
     * sentence for the person who filled it in. Empty when it can be received.
     */
    public Map<String, Wording> validate(Clock clock) {
        return new ApplicationFormRules(LocalDate.now(clock)).check(this);
    }

    /** Who the company is and who stands behind it. */
    LegalDetails legalDetails() {
        return new LegalDetails(
                legalName,
                registrationNumber,
                country,
                owners,
                directors,
                signatoryName,
                signatoryTitle,
                signatoryBirthDate,
                signatoryBirthPlace,
                signatoryNationality);
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
