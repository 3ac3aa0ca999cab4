package org.guildhall.duediligence.rescreening;

import java.time.Instant;
import java.util.UUID;

/** What rescreening found anew for one application and officers decide on together. */
public record HitReview(UUID id, UUID applicationId, UUID partnerId, State state, Instant openedAt) {

    public enum State {
        /** Officers decide on the hits one by one; more may come. */
        OPEN,
        /** Every hit is decided; a second officer may have to confirm. What is found meanwhile opens the next review. */
        SUBMITTED,
        /** Everybody found is somebody else. */
        CLEARED,
        /** A party is a listed one. */
        TRUE_MATCH
    }
}
