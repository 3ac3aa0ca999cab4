package org.guildhall.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system that is told of every stage event.
 *
 * @param pausedBecause why nothing is sent at present; null when it was not the system that paused it
 */
public record Webhook(
        UUID id,
        URI address,
        String description,
        State state,
        @Nullable String pausedBecause,
        Instant createdAt) {

    public enum State {
        ACTIVE,
        /** Events that happen meanwhile are not kept for it. */
        PAUSED,
        REMOVED
    }

    /** The host, by which people tell webhooks apart; addresses may carry secrets. */
    public String host() {
        return String.valueOf(address.getHost());
    }
}
