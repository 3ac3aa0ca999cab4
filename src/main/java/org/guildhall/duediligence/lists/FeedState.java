package org.guildhall.duediligence.lists;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fetching a list went the last time.
 *
 * @param confirmedAt when the publisher last gave a good list or said that it had not changed
 * @param problem what went wrong the last time; null when nothing did
 * @param validators of the addresses, in their order, one a line
 */
public record FeedState(
        Instant triedAt,
        @Nullable Instant confirmedAt,
        @Nullable String problem,
        String validators) {

    /** Whether the publisher has been silent for longer than allowed. */
    public boolean stale(Instant now, Duration staleAfter) {
        return confirmedAt == null || confirmedAt.plus(staleAfter).isBefore(now);
    }
}
