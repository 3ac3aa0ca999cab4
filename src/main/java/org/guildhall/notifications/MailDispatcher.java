package org.guildhall.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.guildhall.notifications.OutboxQueue.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server, at least once each.
 *
 * <p>No transaction is open during SMTP: a mail is marked SENDING with a lease, sent, then marked SENT. Between the mail
 * server's answer and that last mark lies a window: when the application dies in it, the mail is sent once more after the
 * lease, with the same Message-ID, by which mail stores recognise it. The other way round a mail could be lost, which is worse.
 */
@Component
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private final OutboxQueue queue;
    private final MailMessages messages;
    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final Undelivered undelivered;

    MailDispatcher(
            OutboxQueue queue,
            MailMessages messages,
            JavaMailSender sender,
            NotificationSettings settings,
            Undelivered undelivered) {
        this.undelivered = undelivered;
        this.queue = queue;
        this.messages = messages;
        this.sender = sender;
        this.settings = settings;
    }

    /** Sends the next mail that is due. @return false when none is */
    boolean sendNext() {
        return queue.takeNext(settings.lease())
                .map(mail -> {
                    send(mail);
                    return true;
                })
                .orElse(false);
    }

    private void send(Taken mail) {
        try {
            sender.send(messages.of(mail));
        } catch (MessagingException | RuntimeException e) {
            failed(mail, e);
            return;
        }
        queue.sent(mail);
        LOG.info("Sent mail {} ({}).", mail.id(), mail.kind());
    }

    // Texts of mail servers name the recipient: they go to the delivery log, not to the application's log.
    private void failed(Taken mail, Exception failure) {
        String error = NestedExceptionUtils.getMostSpecificCause(failure).toString();
        int allowed = settings.retry().attempts();
        if (!settings.retry().exhaustedBy(mail.attempts()) && !refusedForGood(failure)) {
            queue.retry(mail, settings.retry().waitAfter(mail.attempts()), error);
            LOG.warn("Mail {} ({}) was not sent, attempt {} of {}.", mail.id(), mail.kind(), mail.attempts(), allowed);
            return;
        }
        queue.giveUp(mail, error);
        undelivered.givenUp(mail.id(), mail.kind(), mail.recipient(), refusedForGood(failure));
        LOG.error(
                "Mail {} ({}) is given up after {} attempts; the delivery log says why.",
                mail.id(),
                mail.kind(),
                mail.attempts());
    }

    /** Whether the server said that it will never take a mail for this recipient (RFC 5321, 4.2.1: code 5yz). */
    private static boolean refusedForGood(Exception failure) {
        return failure instanceof MailSendException failed
                && failed.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}
