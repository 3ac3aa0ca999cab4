package org.guildhall.denylist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the deny list.
 *
 * @param removalProposedBy who asked to remove it; another officer has to agree
 * @param traits what it is recognised by
 */
public record DeniedEntry(
        UUID id,
        String name,
        String reason,
        State state,
        String addedByName,
        Instant addedAt,
        @Nullable LocalDate expiresOn,
        @Nullable UUID removalProposedBy,
        @Nullable String removalProposedByName,
        @Nullable String removalReason,
        @Nullable String removedByName,
        @Nullable Instant removedAt,
        List<Trait> traits) {

    public enum State {
        ACTIVE,
        REMOVAL_PROPOSED,
        REMOVED,
        /** Its last day is over. */
        EXPIRED
    }
}
