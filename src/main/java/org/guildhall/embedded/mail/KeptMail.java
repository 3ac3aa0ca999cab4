package org.guildhall.embedded.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A message in the mailbox.
 *
 * @param deliveries how often it arrived, by its Message-ID
 */
record KeptMail(
        UUID id,
        String messageId,
        int deliveries,
        String recipient,
        String sender,
        String subject,
        String textBody,
        String htmlBody,
        Instant receivedAt) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public String received() {
        return INSTANT.format(receivedAt);
    }
}
