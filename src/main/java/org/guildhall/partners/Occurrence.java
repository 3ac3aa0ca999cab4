package org.guildhall.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an event: what the audit trail keeps of every one.
 *
 * @param id made once, together with the change of state: stays the same when the event is delivered again
 * @param before state or value before the change, null when there was none
 * @param after state or value after the change
 * @param reason why, in words the people concerned may read
 */
public record Occurrence(
        UUID id,
        UUID partnerId,
        UUID applicationId,
        Instant at,
        Actor actor,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    public static Occurrence of(Clock clock, UUID partnerId, UUID applicationId, Actor actor) {
        return new Occurrence(UUID.randomUUID(), partnerId, applicationId, clock.instant(), actor, null, null, null);
    }

    public Occurrence change(@Nullable Object from, @Nullable Object to) {
        return new Occurrence(id, partnerId, applicationId, at, actor, text(from), text(to), reason);
    }

    public Occurrence because(@Nullable String why) {
        return new Occurrence(id, partnerId, applicationId, at, actor, before, after, why);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
