package org.guildhall.duediligence.matches;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to decide on a match.
 *
 * @param run which rescreening had found the match when the officer looked; 0 for the first screening
 * @param seen number of the decision that was in force when the officer looked; 0 when there was none
 * @param clearUntil put the pair on the good-guy list until that day; null when not
 */
public record Decision(
        UUID partyId,
        String entryId,
        long run,
        long seen,
        Disposition disposition,
        String reason,
        @Nullable LocalDate clearUntil) {}
