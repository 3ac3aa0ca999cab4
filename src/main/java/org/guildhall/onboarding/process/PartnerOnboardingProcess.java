package org.guildhall.onboarding.process;

import java.util.UUID;

/** Contract with the model {@code partner-onboarding}: names and data that cross between model and code. */
public final class PartnerOnboardingProcess {

    public static final String ID = "partner-onboarding";

    private PartnerOnboardingProcess() {}

    public static final class JobTypes {
        public static final String CLOSE_ONBOARDING = "partner-onboarding.closeOnboarding";
        public static final String RECORD_WITHDRAWAL = "partner-onboarding.recordWithdrawal";

        private JobTypes() {}
    }

    public static final class Messages {
        public static final String APPLICATION_WITHDRAWN = "partner-onboarding.applicationWithdrawn";

        private Messages() {}
    }

    /** End events a test or a page may ask for. */
    public static final class Ends {
        public static final String CERTIFIED = "EndEvent_PartnerCertified";
        public static final String CLOSED = "EndEvent_OnboardingClosed";
        public static final String WITHDRAWN = "EndEvent_ApplicationWithdrawn";

        private Ends() {}
    }

    /** What every step knows: the case. */
    public record Case(UUID applicationId, UUID partnerId) {}

    /** Facts that the stages hand up and the gateways read. */
    public record StageOutcomes(
            boolean applicationApproved,
            boolean dueDiligencePassed,
            boolean contractSealed,
            boolean trainingCompleted,
            boolean partnerCertified,
            String partnerType,
            String country,
            String riskRating) {}
}
