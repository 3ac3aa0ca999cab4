package org.guildhall.duediligence.rescreening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New or changed hits of one partner, which an officer decides on together. */
public record HitReview(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        State state,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<ReviewedHit> hits) {

    public enum State {
        OPEN,
        /** Everybody found is somebody else. */
        CLEARED,
        /** A party is the listed one. */
        CONFIRMED
    }

    /**
     * @param change whether the hit was not there before, or differs from what was
     * @param listVersion SHA-256 of the lists by which it was found
     */
    public record ReviewedHit(
            long run,
            UUID partyId,
            String entryId,
            String change,
            String listedName,
            String programme,
            BigDecimal score,
            String explanation,
            String listVersion,
            String matcherVersion) {}
}
