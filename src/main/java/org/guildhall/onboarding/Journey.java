package org.guildhall.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * One application on its way to a certificate.
 *
 * @param stage where it is, or where it ended
 */
public record Journey(
        UUID applicationId,
        UUID partnerId,
        PartnerType partnerType,
        State state,
        Stage stage,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        RUNNING,
        /** The applicant asked to withdraw; the process has yet to stop. */
        WITHDRAWING,
        WITHDRAWN,
        CERTIFIED,
        /** Ended without a certificate. */
        CLOSED;

        boolean running() {
            return this == RUNNING || this == WITHDRAWING;
        }
    }

    /** When a stage began and ended. */
    public record Progress(
            Stage stage, Instant startedAt, @Nullable Instant finishedAt) {}

    /** Something the applicant may read about. */
    public record Milestone(
            Instant at, String kind, @Nullable String note) {}
}
