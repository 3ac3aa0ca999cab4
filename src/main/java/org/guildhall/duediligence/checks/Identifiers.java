package org.guildhall.duediligence.checks;

import org.jspecify.annotations.Nullable;

/** The numbers of a company as the applicant wrote them. */
public record Identifiers(
        @Nullable String vatNumber,
        @Nullable String lei,
        @Nullable String iban) {

    public static final Identifiers NONE = new Identifiers(null, null, null);
}
