package org.guildhall.audit;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail; never changed, never removed.
 *
 * @param position order of writing
 * @param what simple name of the event, such as {@code ContractSigned}
 */
public record AuditEntry(
        long position,
        Instant at,
        UUID partnerId,
        UUID applicationId,
        Actor actor,
        String what,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** The event's name in words: "Contract signed". */
    public String title() {
        String spaced = what.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
