package org.guildhall.embedded.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came over SMTP, taken apart for reading.
 *
 * @param recipient addresses of the envelope, divided by a comma
 * @param raw the whole message as received
 */
record IncomingMail(
        String messageId, String recipient, String sender, String subject, String text, String html, byte[] raw) {

    static IncomingMail of(MovingMessage received) {
        MimeMessage message = received.getMessage();
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return new IncomingMail(
                    messageId(message, raw.toByteArray()),
                    received.getToAddresses().stream()
                            .map(address -> address.getEmail())
                            .collect(Collectors.joining(", ")),
                    readable(message.getFrom()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(find(message, "text/plain"), ""),
                    Objects.requireNonNullElse(find(message, "text/html"), ""),
                    raw.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("Expected a MIME message, but it cannot be read.", e);
        }
    }

    private static String messageId(MimeMessage message, byte[] raw) throws MessagingException {
        String id = message.getMessageID();
        return id != null ? id : "<" + UUID.nameUUIDFromBytes(raw) + "@mailbox>";
    }

    private static String readable(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
