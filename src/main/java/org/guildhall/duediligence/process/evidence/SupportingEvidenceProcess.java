package org.guildhall.duediligence.process.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract with the process model {@code supporting-evidence}: its names, and the variables of its tasks. */
public final class SupportingEvidenceProcess {

    public static final String ID = "supporting-evidence";

    private SupportingEvidenceProcess() {}

    public static final class JobTypes {
        public static final String REQUEST_EVIDENCE = "supporting-evidence.requestEvidence";
        public static final String REMIND_OF_EVIDENCE = "supporting-evidence.remindOfEvidence";
        public static final String LAPSE_EVIDENCE = "supporting-evidence.lapseEvidence";
        public static final String CHECK_DOCUMENTS = "supporting-evidence.checkDocuments";
        public static final String CHECK_LEGAL = "supporting-evidence.checkLegal";
        public static final String CHECK_REPUTATION = "supporting-evidence.checkReputation";
        public static final String CHECK_TECHNICAL_CAPABILITY = "supporting-evidence.checkTechnicalCapability";
        public static final String CHECK_COMPLIANCE = "supporting-evidence.checkCompliance";
        public static final String COMPUTE_RATIOS = "supporting-evidence.computeRatios";
        public static final String RECORD_FINANCIAL_STANDING = "supporting-evidence.recordFinancialStanding";
        public static final String ESCALATE_CHECK_RESTORATION = "supporting-evidence.escalateCheckRestoration";
        public static final String SUMMARISE_CHECKS = "supporting-evidence.summariseChecks";
        public static final String ESCALATE_EVIDENCE_REVIEW = "supporting-evidence.escalateEvidenceReview";
        public static final String CLOSE_EVIDENCE = "supporting-evidence.closeEvidence";

        private JobTypes() {}
    }

    public static final class Errors {
        /** A register gave no answer, time and again; a compliance officer says how to go on. */
        public static final String REGISTER_UNAVAILABLE = "REGISTER_UNAVAILABLE";

        private Errors() {}
    }

    public static final class Tasks {
        public static final String PROVIDE_EVIDENCE = "Task_ProvideEvidence";
        public static final String RESTORE_CHECK = "Task_RestoreCheck";
        public static final String REVIEW_EVIDENCE = "Task_ReviewEvidence";

        private Tasks() {}
    }

    public static final class Decisions {
        public static final String FINANCIAL_STANDING = "financial-standing";

        private Decisions() {}
    }

    /** Input of every task that needs no more than the application. */
    public record OfApplication(UUID applicationId) {}

    public record RequestEvidence(
            UUID applicationId, UUID partnerId, String diligenceDepth, Requirements requirements) {}

    /** What the decision {@code required-evidence} gives. */
    public record Requirements(
            List<String> documents, List<String> questionnaires, boolean figures, boolean mediaSearch) {}

    public record RequestedEvidence(boolean evidenceRequired) {}

    /** Facts that complete the applicant's task. */
    public record ProvidedEvidence(boolean evidenceProvided) {}

    /**
     * @param statement {@code given}, {@code missing} or {@code notRequired}
     * @param netMargin what instances begun before there was {@code loss} go by
     */
    public record ComputedRatios(
            String statement,
            @Nullable Boolean negativeEquity,
            @Nullable BigDecimal equityRatio,
            @Nullable BigDecimal currentRatio,
            @Nullable BigDecimal netMargin,
            @Nullable Boolean loss,
            @Nullable Integer statementAge) {}

    /** What the decision {@code financial-standing} gives. */
    public record Standing(String flag, String reason) {}

    public record RecordFinancialStanding(UUID applicationId, Standing standing) {}

    /** Facts that complete the restoring of a check. */
    public record RestoredCheck(boolean checkRestored) {}

    public record SummarisedChecks(boolean reviewNeeded) {}

    /** Facts that complete a review. */
    public record ReviewedEvidence(boolean evidenceAccepted) {}

    /** @param highestFlag code of the most serious flag that is left */
    public record ClosedEvidence(String highestFlag) {}
}
