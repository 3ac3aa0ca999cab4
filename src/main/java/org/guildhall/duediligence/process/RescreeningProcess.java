package org.guildhall.duediligence.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract with the process model {@code rescreening}: its names, and the variables of its tasks. */
public final class RescreeningProcess {

    public static final String ID = "rescreening";

    private RescreeningProcess() {}

    public static final class JobTypes {
        public static final String ESCALATE_NEW_HITS = "rescreening.escalateNewHits";
        public static final String ESCALATE_CONFIRMATION = "rescreening.escalateConfirmation";
        public static final String SETTLE_NEW_HITS = "rescreening.settleNewHits";

        private JobTypes() {}
    }

    public static final class Messages {
        public static final String NEW_HITS_FOUND = "rescreening.newHitsFound";

        private Messages() {}
    }

    /** What every step knows: the partner, and the application by which it came. */
    public record Subject(UUID applicationId, UUID partnerId) {}

    /**
     * What a review starts with.
     *
     * @param diligenceDepth null when the case has none, for which policy asks a second officer
     */
    public record Start(
            UUID applicationId, UUID partnerId, @Nullable String diligenceDepth) {}

    /** @param secondReviewNeeded what the decision {@code second-review} said; needed when it said nothing */
    public record SettleNewHits(
            UUID applicationId, @Nullable Boolean secondReviewNeeded) {}

    /** @param newHitsCleared every hit is somebody else */
    public record SettledNewHits(boolean newHitsCleared) {}
}
