package org.guildhall.partners;

import org.jspecify.annotations.Nullable;

/** Better values for an organisation; null leaves what is known. */
public record Correction(
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String website,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees) {}
