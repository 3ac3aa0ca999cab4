package org.guildhall.duediligence.rescreening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.Officer;
import org.jspecify.annotations.Nullable;

/**
 * New or changed hits of one partner, which an officer decides on together. On one review a person either decides or
 * confirms, never both.
 *
 * @param steps towards clearing them, oldest first
 */
public record HitReview(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        State state,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<ReviewedHit> hits,
        List<ClearingStep> steps) {

    public enum State {
        OPEN,
        /** An officer thinks that everybody found is somebody else; a second one may have to agree. */
        PROPOSED,
        /** Everybody found is somebody else. */
        CLEARED,
        /** A party is the listed one. */
        CONFIRMED
    }

    /** Everybody who ever proposed to clear these hits: kept from confirming it. */
    public Set<UUID> deciders() {
        return officers(true);
    }

    /** Everybody who ever acted as the second here: kept from deciding. */
    public Set<UUID> seconds() {
        return officers(false);
    }

    private Set<UUID> officers(boolean first) {
        return steps.stream()
                .filter(step -> (step.kind() == ClearingStep.Kind.PROPOSED) == first)
                .map(step -> step.officer().account())
                .collect(Collectors.toSet());
    }

    /** The likeness of the hit that looks most like a party, 0 to 1. */
    public double highestScore() {
        return hits.stream().mapToDouble(hit -> hit.score().doubleValue()).max().orElse(1);
    }

    /** Whether a second officer agreed to what was proposed last. */
    boolean agreed() {
        return !steps.isEmpty() && steps.getLast().kind() == ClearingStep.Kind.AGREED;
    }

    /** @param reason for compliance only; null when a second officer agreed */
    public record ClearingStep(
            Kind kind, Officer officer, @Nullable String reason) {

        /** What an officer did. */
        public enum Kind {
            PROPOSED,
            AGREED,
            SENT_BACK
        }
    }

    /**
     * @param change whether the hit was not there before, or differs from what was
     * @param listVersion SHA-256 of the lists by which it was found
     */
    public record ReviewedHit(
            long run,
            UUID partyId,
            String entryId,
            String change,
            String listedName,
            String programme,
            BigDecimal score,
            String explanation,
            String listVersion,
            String matcherVersion) {}
}
