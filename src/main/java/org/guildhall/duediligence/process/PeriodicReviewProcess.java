package org.guildhall.duediligence.process;

import java.util.UUID;

/** The contract with the process model {@code periodic-review}: its names, and the variables of its tasks. */
public final class PeriodicReviewProcess {

    public static final String ID = "periodic-review";

    private PeriodicReviewProcess() {}

    public static final class JobTypes {
        public static final String REMIND_REVIEWER = "periodic-review.remindReviewer";
        public static final String ESCALATE_PARTNER_REVIEW = "periodic-review.escalatePartnerReview";
        public static final String PLAN_NEXT_REVIEW = "periodic-review.planNextReview";

        private JobTypes() {}
    }

    public static final class Messages {
        public static final String REVIEW_DUE = "periodic-review.reviewDue";

        private Messages() {}
    }

    public static final class Tasks {
        public static final String REVIEW_PARTNER = "Task_ReviewPartner";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String REVIEW_PARTNER = "review-partner";

        private Forms() {}
    }

    /** What every step knows: the partner, and the application by which it came. */
    public record Subject(UUID applicationId, UUID partnerId) {}

    /** Facts that complete the review of a partner. */
    public record ReviewedPartner(boolean partnerConfirmed) {}
}
