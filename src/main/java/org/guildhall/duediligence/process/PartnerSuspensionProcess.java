package org.guildhall.duediligence.process;

import java.util.UUID;

/** The contract with the process model {@code partner-suspension}: its names, and the variables of its tasks. */
public final class PartnerSuspensionProcess {

    public static final String ID = "partner-suspension";

    private PartnerSuspensionProcess() {}

    public static final class JobTypes {
        public static final String SUSPEND_PARTNER = "partner-suspension.suspendPartner";
        public static final String ESCALATE_SUSPENSION = "partner-suspension.escalateSuspension";
        public static final String REINSTATE_PARTNER = "partner-suspension.reinstatePartner";
        public static final String TERMINATE_PARTNER = "partner-suspension.terminatePartner";

        private JobTypes() {}
    }

    public static final class Tasks {
        public static final String DECIDE_SUSPENSION = "Task_DecideSuspension";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String DECIDE_SUSPENSION = "decide-suspension";

        private Forms() {}
    }

    /** What every step knows: the partner, and the application by which it came. */
    public record Subject(UUID applicationId, UUID partnerId) {}

    /** Facts that complete the decision on a suspension. */
    public record DecidedSuspension(boolean partnerReinstated) {}
}
