package org.guildhall.duediligence.suspension;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.duediligence.Officer;
import org.guildhall.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * That an officer wanted a partner stopped, and what another made of it.
 *
 * @param statusBefore where the partner stood; null until it is stopped, and when it was already
 * @param outcome null until it is decided
 */
public record Suspension(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        Officer requestedBy,
        Instant requestedAt,
        String reason,
        @Nullable PartnerStatus statusBefore,
        @Nullable Outcome outcome,
        @Nullable UUID decidedBy,
        @Nullable String decisionReason) {

    public enum Outcome {
        REINSTATED,
        TERMINATED
    }
}
