package org.guildhall.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a change to the programme: what the audit trail keeps of every one.
 *
 * @param id made once, together with the change: stays the same when the event is delivered again
 * @param subject what was changed, in words, such as {@code Webhook crm.example}
 * @param before state or value before the change, null when there was none
 * @param after state or value after the change
 * @param reason why, in words
 */
public record ProgrammeChange(
        UUID id,
        Instant at,
        Actor actor,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    public static ProgrammeChange of(Clock clock, Actor actor, String subject) {
        return new ProgrammeChange(UUID.randomUUID(), clock.instant(), actor, subject, null, null, null);
    }

    public ProgrammeChange from(@Nullable Object before, @Nullable Object after) {
        return new ProgrammeChange(id, at, actor, subject, text(before), text(after), reason);
    }

    public ProgrammeChange because(@Nullable String why) {
        return new ProgrammeChange(id, at, actor, subject, before, after, why);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
