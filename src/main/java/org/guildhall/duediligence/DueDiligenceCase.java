package org.guildhall.duediligence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.ratings.HighRiskDecision;
import org.guildhall.duediligence.ratings.RiskRating;
import org.jspecify.annotations.Nullable;

/**
 * What was found and decided about an applicant. Every change is a method that refuses what cannot be.
 *
 * @param matchesCleared whether every match is somebody else; null while officers are not through or nobody was found
 */
public record DueDiligenceCase(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        CaseState state,
        Instant openedAt,
        @Nullable DiligenceDepth diligenceDepth,
        @Nullable Boolean matchesCleared,
        @Nullable RiskRating riskRating,
        @Nullable HighRiskDecision highRiskDecision,
        @Nullable Instant closedAt) {

    static DueDiligenceCase opened(UUID applicationId, UUID partnerId, Instant at) {
        return new DueDiligenceCase(
                UUID.randomUUID(), applicationId, partnerId, CaseState.OPEN, at, null, null, null, null, null);
    }

    DueDiligenceCase lookedAt(DiligenceDepth depth) {
        expectOpen("set the depth of");
        return with(state, depth, matchesCleared, riskRating, highRiskDecision, closedAt);
    }

    DueDiligenceCase matchesSettled(boolean cleared) {
        expectOpen("settle the matches of");
        return with(state, diligenceDepth, cleared, riskRating, highRiskDecision, closedAt);
    }

    DueDiligenceCase rated(RiskRating rating, boolean sanctionedOwnership) {
        expectOpen("rate");
        if (sanctionedOwnership && rating != RiskRating.HIGH) {
            throw IllegalCaseState.cannot(
                    "rate",
                    applicationId,
                    "sanctioned ownership is high risk, not " + rating.code() + ". Correct the decision risk-rating.");
        }
        return with(state, diligenceDepth, matchesCleared, rating, highRiskDecision, closedAt);
    }

    /** @param reviewers who decided on the matches, and so may not accept the risk */
    DueDiligenceCase highRiskDecided(HighRiskDecision decision, Set<UUID> reviewers) {
        expectOpen("decide on the risk of");
        if (riskRating != RiskRating.HIGH || highRiskDecision != null) {
            throw IllegalCaseState.cannot(
                    "decide on the risk of", applicationId, "there is no high risk left to decide on.");
        }
        if (reviewers.contains(decision.officer())) {
            throw new FourEyesRequired(applicationId);
        }
        return with(state, diligenceDepth, matchesCleared, riskRating, decision, closedAt);
    }

    DueDiligenceCase passed(boolean matchesFound, boolean sanctionedOwnership, Instant at) {
        expectOpen("pass");
        if (matchesFound && !Boolean.TRUE.equals(matchesCleared)) {
            throw IllegalCaseState.cannot("pass", applicationId, "its matches are not cleared. Review them first.");
        }
        if (riskRating == null) {
            throw IllegalCaseState.cannot("pass", applicationId, "its risk is not rated. Rate it first.");
        }
        if ((riskRating == RiskRating.HIGH || sanctionedOwnership)
                && (highRiskDecision == null || !highRiskDecision.approved())) {
            throw IllegalCaseState.cannot(
                    "pass", applicationId, "its high risk is not accepted. Let an officer decide on it first.");
        }
        return with(CaseState.PASSED, diligenceDepth, matchesCleared, riskRating, highRiskDecision, at);
    }

    /** Officers have yet to decide on something new: whoever took the risk before did not know of it. */
    DueDiligenceCase held() {
        expectOpen("hold");
        return with(state, diligenceDepth, matchesCleared, riskRating, null, closedAt);
    }

    DueDiligenceCase rejected(Instant at) {
        expectOpen("reject");
        return with(CaseState.REJECTED, diligenceDepth, matchesCleared, riskRating, highRiskDecision, at);
    }

    DueDiligenceCase withdrawn(Instant at) {
        expectOpen("withdraw");
        return with(CaseState.WITHDRAWN, diligenceDepth, matchesCleared, riskRating, highRiskDecision, at);
    }

    /** Why it cannot pass, for compliance only. */
    String reasonToReject(MatchReview review) {
        if (Boolean.FALSE.equals(matchesCleared)) {
            return "A match with the screening list was confirmed: "
                    + review.trueMatch().map(MatchDecision::reason).orElse("no reason was kept");
        }
        if (highRiskDecision != null && !highRiskDecision.approved()) {
            return "The high risk was not accepted: " + highRiskDecision.reason();
        }
        throw IllegalCaseState.cannot(
                "reject", applicationId, "no officer decided so. Let an officer review it first.");
    }

    private DueDiligenceCase with(
            CaseState next,
            @Nullable DiligenceDepth depth,
            @Nullable Boolean cleared,
            @Nullable RiskRating rating,
            @Nullable HighRiskDecision decision,
            @Nullable Instant closed) {
        return new DueDiligenceCase(
                id, applicationId, partnerId, next, openedAt, depth, cleared, rating, decision, closed);
    }

    void expectOpen(String action) {
        if (state != CaseState.OPEN) {
            throw IllegalCaseState.cannot(action, applicationId, "it is " + state + ". Read its decision.");
        }
    }
}
