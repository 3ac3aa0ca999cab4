package org.guildhall.recruitment;

/** Why the decision on eligibility says what it says: one for each rule of {@code eligibility.dmn}. */
enum EligibilityReason {
    EMBARGOED_COUNTRY,
    CRITERIA_REFUSED,
    COUNTRY_MISSING,
    CRITERIA_UNKNOWN,
    CRITERIA_MISSED,
    CRITERIA_MET,
    ANYTHING_ELSE
}
