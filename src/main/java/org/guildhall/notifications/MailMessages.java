package org.guildhall.notifications;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.guildhall.notifications.OutboxQueue.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes MIME messages: multipart/alternative, the plain text first (RFC 2046, 5.1.4), marked as automatic (RFC 3834), optional ones with a way to end them (RFC 8058). */
@Component
class MailMessages {

    private final NotificationSettings settings;
    private final Clock clock;

    MailMessages(NotificationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage of(Taken mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.textBody(), "plain"));
        parts.addBodyPart(part(mail.htmlBody(), "html"));

        SameIdMessage message = new SameIdMessage(mail.messageId());
        returnPath(mail).ifPresent(message::setEnvelopeFrom);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(RecipientType.TO, recipient(mail));
        message.setSubject(HeaderText.of(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "en");
        if (mail.unsubscribeLink() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribeLink() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    /** One for each mail, so that what comes back says which it was even where nothing of it is enclosed. */
    private Optional<String> returnPath(Taken mail) {
        return Optional.ofNullable(settings.bounces().address()).map(address -> {
            int at = address.lastIndexOf('@');
            return address.substring(0, at) + "+" + mail.id() + address.substring(at);
        });
    }

    private static InternetAddress recipient(Taken mail) throws MessagingException {
        InternetAddress address = new InternetAddress(mail.recipient(), true);
        try {
            address.setPersonal(HeaderText.of(mail.recipientName()), StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("Expected every JVM to know UTF-8.", e);
        }
        return address;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** Keeps its Message-ID where others make a new one on every save. */
    private static final class SameIdMessage extends SMTPMessage {

        private final String messageId;

        SameIdMessage(String messageId) {
            super((@Nullable Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
