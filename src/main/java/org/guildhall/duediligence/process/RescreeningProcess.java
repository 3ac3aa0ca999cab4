package org.guildhall.duediligence.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract with the process model {@code rescreening}: its names, and the variables of its tasks. */
public final class RescreeningProcess {

    public static final String ID = "rescreening";

    private RescreeningProcess() {}

    public static final class JobTypes {
        public static final String ESCALATE_NEW_HITS = "rescreening.escalateNewHits";
        public static final String ESCALATE_CLEARING_CONFIRMATION = "rescreening.escalateClearingConfirmation";
        public static final String SETTLE_NEW_HITS = "rescreening.settleNewHits";

        private JobTypes() {}
    }

    public static final class Messages {
        public static final String NEW_HITS_FOUND = "rescreening.newHitsFound";

        private Messages() {}
    }

    public static final class Tasks {
        public static final String REVIEW_NEW_HITS = "Task_ReviewNewHits";
        public static final String CONFIRM_CLEARING = "Task_ConfirmClearing";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String REVIEW_NEW_HITS = "review-new-hits";
        public static final String CONFIRM_CLEARING = "confirm-clearing";

        private Forms() {}
    }

    /** What every step knows: the partner, and the application by which it came. */
    public record Subject(UUID applicationId, UUID partnerId) {}

    /**
     * Facts that complete the review of new hits: what the decision {@code second-review} goes by.
     *
     * @param highestScore likeness of the hit that looks most like a party, 0 to 1
     * @param diligenceDepth null when the case has none, for which policy asks a second officer
     */
    public record ReviewedNewHits(
            boolean newHitsCleared,
            double highestScore,
            @Nullable String diligenceDepth) {}

    /** Facts that complete the second officer's review. */
    public record ConfirmedClearing(boolean clearingConfirmed) {}

    /** @param secondReviewNeeded what the decision {@code second-review} said; needed when it said nothing */
    public record SettleNewHits(
            UUID applicationId, @Nullable Boolean secondReviewNeeded) {}
}
