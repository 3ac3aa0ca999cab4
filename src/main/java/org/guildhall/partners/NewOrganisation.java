package org.guildhall.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that enters the register as an applicant; it becomes its own first party.
 *
 * @param country ISO 3166-1 alpha-2
 * @param people owners, directors and signatory
 */
public record NewOrganisation(
        String legalName,
        @Nullable String registrationNumber,
        String country,
        @Nullable String website,
        PartnerType partnerType,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees,
        Contact contact,
        List<Party> people) {}
