package org.guildhall.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company in the partner register.
 *
 * @param registrationNumber number in its commercial register, as the company wrote it
 * @param country ISO 3166-1 alpha-2
 * @param website http or https address
 */
public record Organisation(
        UUID id,
        String legalName,
        @Nullable String registrationNumber,
        String country,
        @Nullable String website,
        PartnerType partnerType,
        PartnerStatus status,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees) {

    Organisation with(Correction correction) {
        return new Organisation(
                id,
                correction.legalName() == null ? legalName : correction.legalName(),
                correction.registrationNumber() == null ? registrationNumber : correction.registrationNumber(),
                correction.country() == null ? country : correction.country(),
                correction.website() == null ? website : correction.website(),
                partnerType,
                status,
                correction.yearsInBusiness() == null ? yearsInBusiness : correction.yearsInBusiness(),
                correction.employees() == null ? employees : correction.employees());
    }
}
