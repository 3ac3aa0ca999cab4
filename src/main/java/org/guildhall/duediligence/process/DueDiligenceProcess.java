package org.guildhall.duediligence.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract with the process model {@code due-diligence}: its names, and the variables of its tasks. */
public final class DueDiligenceProcess {

    public static final String ID = "due-diligence";

    private DueDiligenceProcess() {}

    public static final class JobTypes {
        public static final String OPEN_CASE = "due-diligence.openCase";
        public static final String RECORD_DILIGENCE_DEPTH = "due-diligence.recordDiligenceDepth";
        public static final String SCREEN_PARTY = "due-diligence.screenParty";
        public static final String SUMMARISE_SCREENING = "due-diligence.summariseScreening";
        public static final String ESCALATE_LIST_RESTORATION = "due-diligence.escalateListRestoration";
        public static final String ESCALATE_RISK_APPROVAL = "due-diligence.escalateRiskApproval";
        public static final String ESCALATE_MATCH_REVIEW = "due-diligence.escalateMatchReview";
        public static final String ASSESS_OWNERSHIP = "due-diligence.assessOwnership";
        public static final String ESCALATE_MATCH_CONFIRMATION = "due-diligence.escalateMatchConfirmation";
        public static final String SETTLE_MATCHES = "due-diligence.settleMatches";
        public static final String RECORD_RISK_RATING = "due-diligence.recordRiskRating";
        public static final String ESCALATE_HELD_CASE = "due-diligence.escalateHeldCase";
        public static final String PASS_CASE = "due-diligence.passCase";
        public static final String REJECT_CASE = "due-diligence.rejectCase";

        private JobTypes() {}
    }

    public static final class Errors {
        /** The screening list cannot be read; a compliance officer restores it. */
        public static final String SCREENING_LIST_UNAVAILABLE = "SCREENING_LIST_UNAVAILABLE";

        private Errors() {}
    }

    public static final class Messages {
        /** Wakes a case that waits for it; correlation key is the application id. */
        public static final String NEW_HITS_DECIDED = "due-diligence.newHitsDecided";

        private Messages() {}
    }

    public static final class Decisions {
        public static final String RISK_RATING = "risk-rating";

        private Decisions() {}
    }

    public static final class Tasks {
        public static final String RESTORE_SCREENING_LIST = "Task_RestoreScreeningList";
        public static final String REVIEW_MATCHES = "Task_ReviewMatches";
        public static final String CONFIRM_DISPOSITIONS = "Task_ConfirmDispositions";
        public static final String APPROVE_HIGH_RISK = "Task_ApproveHighRisk";

        private Tasks() {}
    }

    public static final class Forms {
        public static final String RESTORE_SCREENING_LIST = "restore-screening-list";
        public static final String REVIEW_MATCHES = "review-matches";
        public static final String CONFIRM_DISPOSITIONS = "confirm-dispositions";
        public static final String APPROVE_HIGH_RISK = "approve-high-risk";

        private Forms() {}
    }

    /** Input of every task that needs no more than the application. */
    public record OfApplication(UUID applicationId) {}

    public record OpenCase(UUID applicationId, UUID partnerId) {}

    public record OpenedCase(List<UUID> partyIds) {}

    /** @param diligenceDepth {@code simplified}, {@code standard} or {@code enhanced} */
    public record RecordDiligenceDepth(UUID applicationId, String diligenceDepth) {}

    public record ScreenParty(UUID applicationId, UUID partyId) {}

    public record ScreenedParty(boolean matchFound) {}

    public record SummarisedScreening(boolean matchesFound) {}

    /** What the rating reads of the ownership; see {@link org.guildhall.duediligence.ratings.RiskFactors}. */
    public record AssessedOwnership(boolean sanctionedOwnership, int ownershipLayers, BigDecimal undisclosedPercent) {}

    /**
     * The rating with the rule that decided it, and what it was decided on.
     *
     * @param riskRating {@code low}, {@code medium} or {@code high}
     * @param ratingRule null from models before there were rules with names; what follows is null then too
     */
    public record RecordRiskRating(
            UUID applicationId,
            String riskRating,
            @Nullable String ratingRule,
            @Nullable String ratingReason,
            @Nullable String country,
            @Nullable String partnerType,
            @Nullable Boolean matchesFound,
            @Nullable Boolean sanctionedOwnership,
            @Nullable String highestFlag,
            @Nullable Integer ownershipLayers,
            @Nullable BigDecimal undisclosedPercent) {}

    /**
     * Facts that complete the review of matches: what the decision {@code second-review} goes by.
     *
     * @param highestScore likeness of the match that looks most like a party, 0 to 1
     */
    public record ReviewedMatches(
            boolean allFalsePositive, boolean matchesEscalated, boolean clearedForLater, double highestScore) {}

    /** Facts that complete the second officer's review. */
    public record ConfirmedDispositions(boolean dispositionsConfirmed) {}

    /** @param secondReviewNeeded what the decision {@code second-review} said; needed when it said nothing */
    public record SettleMatches(
            UUID applicationId, @Nullable Boolean secondReviewNeeded) {}

    public record SettledMatches(boolean matchesCleared) {}

    /** Facts that complete the decision on a high risk. */
    public record DecidedHighRisk(boolean highRiskApproved) {}

    /** @param mayWait whether the model can wait; null from models that cannot */
    public record PassCase(UUID applicationId, @Nullable Boolean mayWait) {}

    /** {@code passed}, {@code onHold} or {@code refused}. */
    public record TriedToPass(String passOutcome) {}

    /** Facts that complete the restoring of the list. */
    public record RestoredScreeningList(boolean listRestored) {}
}
