package org.guildhall.duediligence.rescreening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass over watched parties.
 *
 * @param partnerId the only partner it is about; null when it is about all
 * @param watchlist SHA-256 of all lists together, as screenings keep it, when these were the reason
 * @param previous the one before; null when there was none
 * @param parties how many were passed so far
 * @param affected how many of them were looked up
 * @param hits new and changed ones
 * @param problem why it could not go on the last time
 * @param finishedAt when every party was passed
 * @param closedAt when the last affected party was decided on as well
 */
public record RescreeningRun(
        long number,
        Cause cause,
        @Nullable UUID partnerId,
        @Nullable String watchlist,
        @Nullable String previous,
        Instant createdAt,
        @Nullable Cursor cursor,
        long parties,
        long affected,
        long hits,
        @Nullable String problem,
        @Nullable Instant finishedAt,
        @Nullable Instant closedAt) {

    /** Why parties are looked up again. */
    public enum Cause {
        LIST_CHANGE("A list changed"),
        SCHEDULE("By the calendar"),
        LEGAL_DATA("A partner's legal data changed"),
        PERIODIC_REVIEW("Periodic review"),
        CLEARANCE_ENDED("A clearance ended");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The last case that was passed; cases come in the order in which they were opened. */
    public record Cursor(Instant openedAt, UUID caseId) {}
}
