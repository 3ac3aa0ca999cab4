package org.guildhall.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook.
 *
 * @param nextAttemptAt when it is tried next; meaningless once it is over
 * @param lastAnswer HTTP status or what went wrong, in words; null before the first attempt
 */
public record Delivery(
        UUID id,
        String topic,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String lastAnswer) {

    public enum State {
        QUEUED,
        SENDING,
        DELIVERED,
        /** Given up; people may send it again. */
        FAILED,
        /** The webhook was paused or removed before it was sent. */
        DROPPED
    }
}
