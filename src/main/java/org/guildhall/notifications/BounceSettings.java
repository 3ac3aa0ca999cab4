package org.guildhall.notifications;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers return what they cannot deliver, read by IMAP. Off as long as it has no address.
 *
 * @param address return path of every mail, as in {@code bounces@partners.example.com}; servers must take
 *     {@code bounces+something@} for it too
 * @param tls whether the connection is encrypted from its beginning
 */
record BounceSettings(
        @Nullable String address,
        @DefaultValue("localhost") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @NotBlank @DefaultValue("INBOX") String folder,
        @DefaultValue("2m") Duration interval) {

    @Override
    public String toString() {
        return "BounceSettings[%s at %s:%d]".formatted(address, host, port);
    }
}
