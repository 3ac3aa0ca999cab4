package org.guildhall.duediligence.process;

import java.util.UUID;

/** The contract with the process model {@code rescreening}: its names, and the variables of its tasks. */
public final class RescreeningProcess {

    public static final String ID = "rescreening";

    private RescreeningProcess() {}

    public static final class JobTypes {
        public static final String ESCALATE_NEW_HITS = "rescreening.escalateNewHits";

        private JobTypes() {}
    }

    public static final class Messages {
        public static final String NEW_HITS_FOUND = "rescreening.newHitsFound";

        private Messages() {}
    }

    public static final class Tasks {
        public static final String REVIEW_NEW_HITS = "Task_ReviewNewHits";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String REVIEW_NEW_HITS = "review-new-hits";

        private Forms() {}
    }

    /** What every step knows: the partner, and the application by which it came. */
    public record Subject(UUID applicationId, UUID partnerId) {}

    /** Facts that complete the review of new hits. */
    public record ReviewedNewHits(boolean newHitsCleared) {}
}
