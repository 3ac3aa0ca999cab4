package org.guildhall.partners;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the register keeps it.
 *
 * @param by name of who made it
 * @param vetting what became of it; null when it needed no vetting
 */
public record MadeCorrection(
        UUID id,
        UUID partnerId,
        Instant at,
        String by,
        List<CorrectedValue> values,
        @Nullable Vetting vetting,
        @Nullable Instant vettedAt) {

    /** Whether compliance has looked at an active partner's new legal data. */
    public enum Vetting {
        /** In force, and still to be looked at. */
        WAITING,
        CONFIRMED,
        /** Compliance was not content with it. */
        QUESTIONED
    }
}
