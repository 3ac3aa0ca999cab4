package org.guildhall.recruitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against a rejection and what became of it. The number counts from 1 within the application.
 *
 * @param rejectedBy account of the manager who rejected; null when the eligibility rules did
 * @param outcome null until it is decided
 * @param reason read by the applicant
 */
public record Appeal(
        int number,
        String statement,
        @Nullable String rejectionReason,
        @Nullable UUID rejectedBy,
        Instant submittedAt,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable UUID decidedBy) {

    public enum Outcome {
        /** The rejection stands. */
        UPHELD,
        /** The application goes back to review. */
        OVERTURNED
    }
}
