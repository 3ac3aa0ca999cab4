package org.guildhall.training.process;

import java.util.UUID;

/** What the process {@code training} and this code say to each other. */
public final class TrainingProcess {

    public static final String ID = "training";

    private TrainingProcess() {}

    public static final class JobTypes {
        public static final String ENROL_LEARNER = "training.enrolLearner";
        public static final String REMIND_LEARNER = "training.remindLearner";
        public static final String LAPSE_ENROLMENT = "training.lapseEnrolment";
        public static final String COMPLETE_ENROLMENT = "training.completeEnrolment";

        private JobTypes() {}
    }

    public static final class Tasks {
        public static final String COMPLETE_COURSE = "Task_CompleteCourse";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String COMPLETE_COURSE = "complete-course";

        private Forms() {}
    }

    public record EnrolLearner(UUID applicationId, UUID partnerId) {}

    /** Input of every step that needs to know the case only. */
    public record Case(UUID applicationId) {}

    public record Lapse(boolean enrolmentLapsed) {}

    /** Confirming a course has one outcome. */
    public record Confirmation(boolean courseConfirmed) {}
}
