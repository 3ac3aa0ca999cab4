package org.guildhall.duediligence.rescreening;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a list version was out before everybody it concerns was decided on.
 *
 * @param knownAt when it was published where the list says so, else when it was fetched
 * @param closedAt when the last affected party was decided on; null while one waits
 */
public record BlindWindow(
        long versionNumber,
        String listName,
        Instant knownAt,
        @Nullable Instant closedAt) {

    public Duration length(Instant now) {
        return Duration.between(knownAt, closedAt == null ? now : closedAt);
    }
}
