package org.guildhall.duediligence.matches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.duediligence.Officer;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided on one match. Never changed: a later one takes its place.
 *
 * @param number order of deciding, unique
 * @param reason for compliance only
 * @param clearUntil last day on which the same pair needs no new review; null when it is not put on the good-guy list
 * @param asSecond whether it answers an escalation
 */
public record MatchDecision(
        long number,
        UUID reviewId,
        UUID applicationId,
        Occasion occasion,
        UUID partyId,
        String entryId,
        Disposition disposition,
        String reason,
        @Nullable LocalDate clearUntil,
        boolean asSecond,
        Officer officer,
        Instant at) {

    public boolean isOn(UUID party, String entry) {
        return partyId.equals(party) && entryId.equals(entry);
    }
}
