package org.guildhall.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.guildhall.embedded.PortInUseException;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailServerTest {

    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Mailbox mailbox = new Mailbox(jdbc, clock);
    private final AtomicInteger port = new AtomicInteger();
    private MailServer server = new MailServer(0, mailbox, port::set);

    @BeforeAll
    static void createMailbox() {
        Flyway.configure()
                .dataSource(ModuleDatabase.dataSource())
                .locations("classpath:db/embedded")
                .defaultSchema("camunda")
                .load()
                .migrate();
    }

    @BeforeEach
    void start() {
        jdbc.sql("truncate mailbox.message").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageIsKeptBeforeItsSenderGoesOn() throws Exception {
        send("<one@guildhall>", "ada@example.com");

        assertThat(mailbox.newest("")).singleElement().satisfies(mail -> {
            assertThat(mail.messageId()).isEqualTo("<one@guildhall>");
            assertThat(mail.deliveries()).isEqualTo(1);
            assertThat(mail.recipient()).isEqualTo("ada@example.com");
            assertThat(mail.sender()).isEqualTo("Guildhall <partners@guildhall.example>");
            assertThat(mail.subject()).isEqualTo("Grüße aus Köln");
            assertThat(mail.textBody().strip()).isEqualTo("Hello Zoë");
            assertThat(mail.htmlBody().strip()).isEqualTo("<p>Hello Zoë</p>");
            assertThat(mail.receivedAt()).isEqualTo(clock.instant());
        });
        assertThat(jdbc.sql("select raw from mailbox.message")
                        .query(byte[].class)
                        .single())
                .asString()
                .contains("Message-ID: <one@guildhall>");
    }

    @Test
    void aMessageThatComesAgainIsCountedNotDoubled() throws Exception {
        send("<one@guildhall>", "ada@example.com");
        send("<one@guildhall>", "ada@example.com");

        assertThat(mailbox.newest("")).singleElement().satisfies(mail -> assertThat(mail.deliveries())
                .isEqualTo(2));
    }

    @Test
    void mailOutlivesTheServer() throws Exception {
        send("<one@guildhall>", "ada@example.com");
        server.stop();
        server = new MailServer(0, mailbox, port::set);
        server.start();
        send("<one@guildhall>", "ada@example.com");

        assertThat(mailbox.newest("")).singleElement().satisfies(mail -> assertThat(mail.deliveries())
                .isEqualTo(2));
    }

    @Test
    void theListIsNewestFirstAndFilteredByRecipient() throws Exception {
        send("<one@guildhall>", "ada@example.com");
        clock.pass(java.time.Duration.ofMinutes(1));
        send("<two@guildhall>", "Bob.100%@example.com");

        assertThat(mailbox.newest(""))
                .extracting(KeptMail::messageId)
                .isEqualTo(List.of("<two@guildhall>", "<one@guildhall>"));
        assertThat(mailbox.newest("bob.100%")).extracting(KeptMail::messageId).containsExactly("<two@guildhall>");
        assertThat(mailbox.newest("nobody")).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefusedSoThatTheSenderTriesAgain() {
        jdbc.sql("alter table mailbox.message rename to gone").update();
        try {
            assertThatThrownBy(() -> send("<one@guildhall>", "ada@example.com"))
                    .isInstanceOf(MailSendException.class)
                    .hasMessageContaining("451");
        } finally {
            jdbc.sql("alter table mailbox.gone rename to message").update();
        }
    }

    @Test
    void aPortInUseIsNamedWithItsRemedy() {
        MailServer second = new MailServer(port.get(), mailbox, ignored -> {});

        assertThatThrownBy(second::start)
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("Port " + port.get())
                .hasMessageContaining("guildhall.embedded.mail.port");
    }

    private void send(String messageId, String recipient) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port.get());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("partners@guildhall.example", "Guildhall");
        helper.setTo(recipient);
        helper.setSubject("Grüße aus Köln");
        helper.setText("Hello Zoë", "<p>Hello Zoë</p>");
        message.setHeader("Message-ID", messageId);
        sender.send(message);
    }
}
