package org.guildhall.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A track as partner managers see it.
 *
 * @param inForce newest published version; null when nothing was published
 * @param draft null when nothing is being changed
 * @param retired null while it is offered
 */
public record TrackState(
        String key,
        @Nullable TrackVersion inForce,
        @Nullable Draft draft,
        @Nullable Retirement retired) {

    /** @param by name of the person */
    public record Retirement(Instant at, String by, String reason) {}

    /** The name as last published, else as drafted. */
    public String name() {
        return inForce != null
                ? inForce.content().name()
                : draft != null ? draft.content().name() : key;
    }
}
