package org.guildhall.contracts.process;

import java.util.UUID;
import org.guildhall.contracts.ContractLimits;
import org.jspecify.annotations.Nullable;

/** What the process {@code contract-signing} and this code say to each other. */
public final class ContractSigningProcess {

    public static final String ID = "contract-signing";

    private ContractSigningProcess() {}

    public static final class JobTypes {
        public static final String PREPARE_CONTRACT = "contract-signing.prepareContract";
        public static final String REMIND_SIGNATORY = "contract-signing.remindSignatory";
        public static final String EXPIRE_CONTRACT = "contract-signing.expireContract";
        public static final String ESCALATE_COUNTERSIGNATURE = "contract-signing.escalateCountersignature";
        public static final String SEAL_CONTRACT = "contract-signing.sealContract";

        private JobTypes() {}
    }

    public static final class Tasks {
        public static final String SIGN_CONTRACT = "Task_SignContract";
        public static final String COUNTERSIGN_CONTRACT = "Task_CountersignContract";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String SIGN_CONTRACT = "sign-contract";
        public static final String COUNTERSIGN_CONTRACT = "countersign-contract";

        private Forms() {}
    }

    /**
     * @param riskRating {@code low}, {@code medium} or {@code high}
     * @param contractLimits null in instances from before there were limits
     */
    public record PrepareContract(
            UUID applicationId,
            UUID partnerId,
            String riskRating,
            @Nullable ContractLimits contractLimits) {}

    /** Input of every step that needs to know the case only. */
    public record Case(UUID applicationId) {}

    public record ContractSignature(boolean contractSigned) {}

    public record ContractExpiry(boolean contractExpired, boolean contractSigned) {}

    /** Countersigning has one outcome. */
    public record Countersignature(boolean contractCountersigned) {}
}
