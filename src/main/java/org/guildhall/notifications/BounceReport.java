package org.guildhall.notifications;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail it could not deliver (RFC 3464).
 *
 * @param mail which of our mails it was
 * @param status as in {@code 5.1.1} (RFC 3463)
 * @param said the server's words, at most a few lines
 */
record BounceReport(UUID mail, String status, String said) {

    private static final int LONGEST = 500;
    private static final Pattern OUR_ID =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");

    /** Whether the address will never take a mail. */
    boolean forGood() {
        return status.startsWith("5.");
    }

    /** Reads a report of failed delivery; empty when it is something else, or about a mail that is not ours. */
    static Optional<BounceReport> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")
                || !(message.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus delivery)) {
            return Optional.empty();
        }
        Optional<UUID> mail = mail(message, report);
        for (int i = 0; i < delivery.getRecipientDSNCount(); i++) {
            InternetHeaders recipient = delivery.getRecipientDSN(i);
            if ("failed".equals(header(recipient, "Action").toLowerCase(Locale.ROOT))) {
                String status = header(recipient, "Status");
                String said = (status + " " + header(recipient, "Diagnostic-Code")).strip();
                return mail.map(
                        id -> new BounceReport(id, status, said.substring(0, Math.min(said.length(), LONGEST))));
            }
        }
        return Optional.empty();
    }

    /** By the address it came back to, else by the id of the mail that it encloses. */
    private static Optional<UUID> mail(MimeMessage message, MultipartReport report)
            throws MessagingException, IOException {
        Address[] to = message.getRecipients(Message.RecipientType.TO);
        MimeMessage returned = report.getReturnedMessage();
        Stream<@Nullable String> places = Stream.concat(
                to == null ? Stream.empty() : Arrays.stream(to).map(Address::toString),
                Stream.of(returned == null ? null : returned.getMessageID()));
        return places.filter(place -> place != null)
                .map(OUR_ID::matcher)
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    private static String header(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : HeaderText.of(value);
    }
}
