package org.guildhall.duediligence.clearances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.duediligence.screening.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the good-guy list: a party and a list entry that were found to be two, which needs no new review for a while.
 *
 * @param applicationId case in which they were told apart
 * @param partyName as it was on that day
 * @param partyHash who the party was on that day; see {@link ContentHash}
 * @param entryHash who the listed one was on that day
 * @param reason for compliance only
 * @param secondName who confirmed it; null where policy asked for nobody
 * @param validUntil last day
 */
public record ClearedPair(
        UUID id,
        UUID partnerId,
        UUID applicationId,
        UUID partyId,
        String partyName,
        String partyHash,
        String entryId,
        String listedName,
        String listName,
        String entryHash,
        String reason,
        String officerName,
        @Nullable String secondName,
        Instant clearedAt,
        LocalDate validUntil,
        State state,
        @Nullable End end) {

    public enum State {
        ACTIVE,
        /** Its last day passed. */
        EXPIRED,
        /** An officer took it back. */
        REVOKED,
        /** The list entry or the party is no longer what was compared. */
        REOPENED
    }

    public record End(Instant at, String by, String because) {}
}
