package org.guildhall.certification.process;

import java.util.UUID;
import org.guildhall.certification.ExamResult;
import org.jspecify.annotations.Nullable;

/** What the process {@code certification} and this code say to each other. */
public final class CertificationProcess {

    public static final String ID = "certification";

    private CertificationProcess() {}

    public static final class JobTypes {
        public static final String OPEN_ATTEMPT = "certification.openAttempt";
        public static final String REMIND_CANDIDATE = "certification.remindCandidate";
        public static final String LAPSE_ATTEMPT = "certification.lapseAttempt";
        public static final String ISSUE_CERTIFICATE = "certification.issueCertificate";
        public static final String ACTIVATE_PARTNER = "certification.activatePartner";
        public static final String ESCALATE_HOLD = "certification.escalateHold";
        public static final String STOP_CERTIFICATION = "certification.stopCertification";
        public static final String CLOSE_CANDIDACY = "certification.closeCandidacy";

        private JobTypes() {}
    }

    public static final class Messages {
        /** Wakes a candidate's process that waits for it; correlation key is the application id. */
        public static final String SUSPENSION_DECIDED = "certification.suspensionDecided";

        private Messages() {}
    }

    public static final class Tasks {
        public static final String SIT_EXAM = "Task_SitExam";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String SIT_EXAM = "sit-exam";

        private Forms() {}
    }

    public record Case(UUID applicationId, UUID partnerId) {}

    /** @param holdPeriod ISO-8601 duration that a decision on a suspension may take; earlier models do not say it */
    public record CertificateDue(
            UUID applicationId, UUID partnerId, @Nullable String holdPeriod) {}

    /** {@code issued}, {@code onHold} or {@code refused}. */
    public record CertificateTried(String certificateOutcome) {}

    /** @param coolDown ISO-8601 duration, for a timer */
    public record Result(boolean examPassed, int attemptsLeft, String coolDown) {
        static Result of(ExamResult result) {
            return new Result(
                    result.examPassed(),
                    result.attemptsLeft(),
                    result.coolDown().toString());
        }
    }

    /** The result is that of the answer when the candidate was faster than the timer. */
    public record Lapse(boolean attemptLapsed, boolean examPassed, int attemptsLeft, String coolDown) {}
}
