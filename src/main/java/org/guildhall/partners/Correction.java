package org.guildhall.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Better values for an organisation; null leaves what is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param people all owners, directors and signatories from now on; who is not among them any more has left
 */
public record Correction(
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String country,
        @Nullable String website,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees,
        @Nullable List<Party> people) {

    /** What the organisation is called, and how large it is. */
    public Correction(
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable String website,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees) {
        this(legalName, registrationNumber, null, website, yearsInBusiness, employees, null);
    }
}
