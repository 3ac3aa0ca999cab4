package org.guildhall.duediligence.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supporting evidence of an application.
 *
 * @param round how often the applicant was asked, from 1
 * @param blockedBecause why the legal check waits for a register; null when it does not
 * @param registersWaivedBecause why this round goes on without a register's answer
 */
public record EvidenceRequest(
        UUID applicationId,
        UUID partnerId,
        RequestState state,
        int round,
        @Nullable String blockedBecause,
        @Nullable String registersWaivedBecause) {

    EvidenceRequest in(RequestState next) {
        return new EvidenceRequest(applicationId, partnerId, next, round, blockedBecause, registersWaivedBecause);
    }

    EvidenceRequest nextRound() {
        return new EvidenceRequest(applicationId, partnerId, RequestState.WAITING, round + 1, null, null);
    }

    EvidenceRequest blocked(@Nullable String because) {
        return new EvidenceRequest(applicationId, partnerId, state, round, because, registersWaivedBecause);
    }

    EvidenceRequest withoutRegisters(String because) {
        return new EvidenceRequest(applicationId, partnerId, state, round, null, because);
    }

    void expect(RequestState expected, String action) {
        if (state != expected) {
            throw new IllegalEvidenceState(action, applicationId, state);
        }
    }
}
