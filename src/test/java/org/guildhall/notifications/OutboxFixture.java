package org.guildhall.notifications;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.outbox.Backoff;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Contact;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

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
            new Backoff(4, FIRST_WAIT, Duration.ofMinutes(1)));
    final Outbox outbox = new Outbox(jdbc, clock, doorbell);

    OutboxFixture() {
        jdbc.sql("truncate notifications.mail").update();
    }

    MailDispatcher dispatcher(JavaMailSender sender) {
        return new MailDispatcher(new OutboxQueue(jdbc, clock), new MailMessages(settings, clock), sender, settings);
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
        return new DeliveryLog(jdbc).ofApplication(applicationId).getFirst();
    }
}
