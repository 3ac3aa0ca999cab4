package org.guildhall.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's answer, with better values for what was asked about; a blank leaves what is known.
 *
 * @param attachments documents that were handed in with it
 * @param country ISO 3166-1 alpha-2
 * @param signatoryNationality ISO 3166-1 alpha-2
 */
public record InformationForm(
        @Nullable String answer,
        @Nullable List<UUID> attachments,
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String country,
        @Nullable String website,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees,
        @Nullable List<Owner> owners,
        @Nullable List<Director> directors,
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        @Nullable LocalDate signatoryBirthDate,
        @Nullable String signatoryBirthPlace,
        @Nullable String signatoryNationality) {

    public InformationForm {
        answer = Texts.clean(answer);
        legalName = Texts.clean(legalName);
        registrationNumber = Texts.clean(registrationNumber);
        country = Texts.clean(country);
        website = Texts.website(website);
        owners = owners == null ? List.of() : List.copyOf(owners);
        directors = directors == null ? List.of() : List.copyOf(directors);
        signatoryName = Texts.clean(signatoryName);
        signatoryTitle = Texts.clean(signatoryTitle);
        signatoryBirthPlace = Texts.clean(signatoryBirthPlace);
        signatoryNationality = Texts.clean(signatoryNationality);
    }

    /** An answer that names nobody. */
    public InformationForm(
            @Nullable String answer,
            @Nullable List<UUID> attachments,
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable String website,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees) {
        this(
                answer,
                attachments,
                legalName,
                registrationNumber,
                null,
                website,
                yearsInBusiness,
                employees,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
