package org.guildhall.recruitment;

import org.jspecify.annotations.Nullable;

/**
 * What the eligibility decision said.
 *
 * @param verdict {@code eligible}, {@code review} or {@code ineligible}
 * @param reason in words for the applicant
 */
public record Eligibility(String verdict, @Nullable String reason) {

    static final String INELIGIBLE = "ineligible";

    boolean ineligible() {
        return INELIGIBLE.equals(verdict);
    }

    /** The eligibility a process knows, if it has decided on it yet. */
    public static @Nullable Eligibility ofNullable(@Nullable String verdict, @Nullable String reason) {
        return verdict == null ? null : new Eligibility(verdict, reason);
    }
}
