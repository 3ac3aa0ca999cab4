package org.guildhall.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mail.
 *
 * @param kind which mail it is, as in {@code application-submitted}
 * @param attempts how often sending was tried
 * @param applicationId the application it is about, if any
 * @param lastError why the last attempt failed, in the mail server's words; may name the recipient
 */
public record Delivery(
        UUID id,
        @Nullable UUID applicationId,
        String kind,
        String recipient,
        String subject,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    public enum State {
        /** Waits to be sent, or to be tried again. */
        QUEUED,
        /** Is being handed to the mail server, or was when the application stopped. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Given up: the address is wrong, or every attempt failed. */
        FAILED,
        /** The mail server took it, and it came back: it could not be delivered. */
        BOUNCED
    }
}
