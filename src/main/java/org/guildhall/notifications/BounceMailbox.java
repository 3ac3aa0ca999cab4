package org.guildhall.notifications;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what mail servers returned. A report is marked as seen after its effect is kept: after a kill between the two it
 * is read again, without a second effect.
 */
@Component
@ConditionalOnProperty("guildhall.notifications.bounces.address")
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String TIMEOUT = "20000";
    /** A report encloses one of our mails at most; whatever is larger is none. */
    private static final int LARGEST = 1024 * 1024;

    private final BounceSettings settings;
    private final Undelivered undelivered;

    BounceMailbox(NotificationSettings settings, Undelivered undelivered) {
        this.settings = settings.bounces();
        this.undelivered = undelivered;
    }

    @Scheduled(initialDelay = 10_000, fixedDelayString = "${guildhall.notifications.bounces.interval:2m}")
    void read() {
        String protocol = settings.tls() ? "imaps" : "imap";
        try (Store store = session(protocol).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    read((MimeMessage) message);
                }
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox of returned mails cannot be read; trying again in {}.", settings.interval(), e);
        }
    }

    private void read(MimeMessage message) throws MessagingException {
        try {
            if (message.getSize() <= LARGEST) {
                BounceReport.of(message)
                        .ifPresent(report -> undelivered.cameBack(report.mail(), report.forGood(), report.said()));
            }
        } catch (MessagingException | IOException unreadable) {
            LOG.warn("A message in the mailbox of returned mails cannot be read and is passed over.");
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static Session session(String protocol) {
        Properties properties = new Properties();
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + limit, TIMEOUT);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        // Reading must not mark: a report counts as seen when its effect is kept.
        properties.setProperty("mail." + protocol + ".peek", "true");
        return Session.getInstance(properties);
    }
}
