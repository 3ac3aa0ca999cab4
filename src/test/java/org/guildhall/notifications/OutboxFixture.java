package org.guildhall.notifications;

import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.outbox.Backoff;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Contact;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, with a clock that only the test moves. */
final class OutboxFixture {

    static final Contact ADA = new Contact("Ada Byron", "ada@example.com");
    static final Letter LETTER = new Letter("We have your application", "Hello Ada,\n", "<p>Hello Ada,</p>");
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LEASE = Duration.ofMinutes(5);

    final JdbcClient jdbc = ModuleDatabase.jdbc();
    final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T09:00:00Z"));
    final Doorbell doorbell = new Doorbell();
    final NotificationSettings settings = new NotificationSettings(
            "Guildhall <partners@guildhall.example>",
            List.of("manager@guildhall.example"),
            List.of("officer@guildhall.example"),
            Duration.ofSeconds(1),
            LEASE,
            new Backoff(4, FIRST_WAIT, Duration.ofMinutes(1)),
            new DigestHour(LocalTime.of(7, 0), ZoneOffset.UTC),
            bounces(0));
    final SiteSettings site = new SiteSettings(URI.create("https://partners.example.com"));
    final MailComposer composer = new MailComposer(new Words(MessageFiles.texts()), mock(Accounts.class));
    final Notices notices = new Notices(jdbc, clock);
    final Preferences preferences = new Preferences(jdbc, site);
    final DeliveryLog log = new DeliveryLog(jdbc, clock, doorbell);
    final Outbox outbox = new Outbox(jdbc, clock, doorbell);

    final Undelivered undelivered = new Undelivered(jdbc, clock, outbox, composer, notices, settings, site);
    final Digests digests = new Digests(
            jdbc,
            clock,
            composer,
            outbox,
            preferences,
            settings,
            new TransactionTemplate(new DataSourceTransactionManager(ModuleDatabase.dataSource())));

    OutboxFixture() {
        jdbc.sql("""
                truncate notifications.mail, notifications.notice, notifications.notice_read,
                         notifications.preference, notifications.digest_item, notifications.undeliverable
                """).update();
    }

    /** A mailbox for what comes back, at a port of this machine. */
    static BounceSettings bounces(int port) {
        return new BounceSettings(
                "bounces@guildhall.example",
                "127.0.0.1",
                port,
                false,
                "bounces@guildhall.example",
                "secret",
                "INBOX",
                Duration.ofMinutes(2));
    }

    MailDispatcher dispatcher(JavaMailSender sender) {
        return new MailDispatcher(
                new OutboxQueue(jdbc, clock), new MailMessages(settings, clock), sender, settings, undelivered);
    }

    static JavaMailSenderImpl senderTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    static JavaMailSenderImpl senderTo(GreenMail server) {
        return senderTo(server.getSmtp().getPort());
    }

    UUID enqueue(Contact to) {
        UUID applicationId = UUID.randomUUID();
        outbox.enqueue(UUID.randomUUID(), applicationId, MailPlan.APPLICATION_SUBMITTED, to, LETTER);
        return applicationId;
    }

    Delivery delivery(UUID applicationId) {
        return log.ofApplication(applicationId).getFirst();
    }
}
