package org.guildhall.recruitment.process;

import java.time.Duration;
import java.util.UUID;
import org.guildhall.recruitment.AppealRight;
import org.jspecify.annotations.Nullable;

/** The contract with the process model {@code recruitment}: its names, and the variables of its tasks. */
public final class RecruitmentProcess {

    public static final String ID = "recruitment";

    private RecruitmentProcess() {}

    public static final class JobTypes {
        public static final String CHECK_COMPLETENESS = "recruitment.checkCompleteness";
        public static final String CHECK_DUPLICATES = "recruitment.checkDuplicates";
        public static final String REQUEST_INFORMATION = "recruitment.requestInformation";
        public static final String REMIND_APPLICANT = "recruitment.remindApplicant";
        public static final String LAPSE_APPLICATION = "recruitment.lapseApplication";
        public static final String APPROVE_APPLICATION = "recruitment.approveApplication";
        public static final String REJECT_APPLICATION = "recruitment.rejectApplication";
        public static final String REMIND_APPELLANT = "recruitment.remindAppellant";
        public static final String LAPSE_APPEAL = "recruitment.lapseAppeal";
        public static final String ESCALATE_APPEAL = "recruitment.escalateAppeal";
        public static final String ESCALATE_REVIEW = "recruitment.escalateReview";

        private JobTypes() {}
    }

    public static final class Messages {
        /** Starts the onboarding; correlation key is the application id. */
        public static final String APPLICATION_SUBMITTED = "recruitment.applicationSubmitted";

        private Messages() {}
    }

    public static final class Tasks {
        public static final String REVIEW_APPLICATION = "Task_ReviewApplication";
        public static final String PROVIDE_INFORMATION = "Task_ProvideInformation";
        public static final String APPEAL_REJECTION = "Task_AppealRejection";
        public static final String DECIDE_APPEAL = "Task_DecideAppeal";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String PARTNER_APPLICATION = "partner-application";
        public static final String REVIEW_APPLICATION = "review-application";
        public static final String PROVIDE_INFORMATION = "provide-information";
        public static final String APPEAL_REJECTION = "appeal-rejection";
        public static final String DECIDE_APPEAL = "decide-appeal";

        private Forms() {}
    }

    /** Variables of the message that starts the onboarding. */
    public record SubmittedApplication(UUID applicationId, UUID partnerId) {}

    /** Input of every task that needs no more than the application. */
    public record OfApplication(UUID applicationId) {}

    public record CheckDuplicates(
            UUID applicationId,
            @Nullable String eligibilityVerdict,
            @Nullable String eligibilityReason) {}

    /** @param answerPeriod ISO-8601 duration that the applicant has; earlier models do not say it */
    public record RequestInformation(
            UUID applicationId, @Nullable String answerPeriod) {}

    /** @param appealPeriod ISO-8601 duration; this and the other facts of the appeal are missing in earlier models */
    public record RejectApplication(
            UUID applicationId,
            @Nullable String eligibilityVerdict,
            @Nullable String eligibilityReason,
            @Nullable Boolean appealPossible,
            @Nullable String appealPeriod,
            @Nullable Integer appealsLeft) {

        AppealRight right() {
            return Boolean.TRUE.equals(appealPossible) && appealPeriod != null && appealsLeft != null
                    ? new AppealRight(true, Duration.parse(appealPeriod), appealsLeft)
                    : AppealRight.NONE;
        }
    }

    /** Facts that complete an appeal. */
    public record SubmittedAppeal(int appealsMade) {}

    public record LapsedAppeal(boolean appealLapsed, int appealsMade) {}

    /** Facts that complete the decision on an appeal. */
    public record DecidedAppeal(boolean rejectionOverturned) {}

    /**
     * Result of the completeness check: the facts the eligibility decision reads.
     *
     * @param partnerType code of the partner type
     * @param country ISO 3166-1 alpha-2
     * @param criteria what the criteria of the track came to: {@code met}, {@code unknown}, {@code review} or {@code refuse}
     */
    public record CheckedCompleteness(
            boolean applicationComplete, String partnerType, String country, String criteria) {}

    public record CheckedDuplicates(boolean duplicatesFound) {}

    public record LapsedApplication(boolean applicationLapsed) {}

    /** Facts that complete the review: {@code approve}, {@code reject} or {@code requestInformation}. */
    public record ReviewedApplication(String reviewDecision) {}

    /** Facts that complete the answer to a request. */
    public record ProvidedInformation(boolean informationProvided) {}
}
