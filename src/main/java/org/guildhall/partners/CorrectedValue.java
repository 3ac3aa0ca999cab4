package org.guildhall.partners;

import org.jspecify.annotations.Nullable;

/**
 * One value of an organisation before and after a correction, as text.
 *
 * @param field such as {@code legalName} or {@code owners}
 */
public record CorrectedValue(
        String field, @Nullable String before, @Nullable String after) {

    /** Whether those who assessed the organisation have to look again. */
    boolean legal() {
        return switch (field) {
            case "website", "yearsInBusiness", "employees" -> false;
            default -> true;
        };
    }
}
