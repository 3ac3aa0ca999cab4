package org.guildhall.duediligence.evidence;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.duediligence.checks.Flag;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as it stands.
 *
 * @param round in which it last came or failed to come; 0 when it never did
 * @param askedBecause what the officer who asked again wants, for the applicant to read
 * @param content JSON of what came
 * @param officerFlag how serious an officer found it, where that differs from the checks
 */
public record EvidenceItem(
        ItemId id,
        ItemState state,
        int round,
        @Nullable String askedBecause,
        @Nullable String content,
        @Nullable Flag officerFlag,
        @Nullable String decisionReason,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    static EvidenceItem asked(ItemId id) {
        return new EvidenceItem(id, ItemState.OPEN, 0, null, null, null, null, null, null);
    }

    EvidenceItem submitted(int inRound, String json) {
        return new EvidenceItem(id, ItemState.SUBMITTED, inRound, null, json, null, null, null, null);
    }

    EvidenceItem missing(int inRound) {
        return new EvidenceItem(id, ItemState.MISSING, inRound, askedBecause, null, null, null, null, null);
    }

    EvidenceItem decided(ItemDecision decision, UUID officer, Instant at) {
        ItemState next =
                switch (decision.verdict()) {
                    case ACCEPT -> ItemState.ACCEPTED;
                    case ASK_AGAIN -> ItemState.OPEN;
                    case WAIVE -> ItemState.WAIVED;
                };
        return new EvidenceItem(
                id,
                next,
                round,
                next == ItemState.OPEN ? decision.reason() : null,
                content,
                decision.flag(),
                decision.reason(),
                officer,
                at);
    }

    boolean open() {
        return state == ItemState.OPEN;
    }

    /** Came, or failed to come, and nobody has decided on it. */
    boolean undecided() {
        return state == ItemState.SUBMITTED || state == ItemState.MISSING;
    }
}
