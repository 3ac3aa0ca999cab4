package org.guildhall.recruitment;

import org.jspecify.annotations.Nullable;

/** Rules for what an applicant says of the organisation, when applying and when correcting it. */
final class OrganisationRules {

    static final int MOST_YEARS = 500;
    static final int MOST_EMPLOYEES = 5_000_000;

    private OrganisationRules() {}

    static void check(
            FieldRules rules,
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable String website,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees) {
        rules.name("legalName", legalName, 200);
        rules.line("registrationNumber", registrationNumber, 60);
        rules.website("website", website);
        rules.between("yearsInBusiness", yearsInBusiness, 0, MOST_YEARS);
        rules.between("employees", employees, 0, MOST_EMPLOYEES);
    }
}
