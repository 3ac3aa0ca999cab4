package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.notifications.OutboxFixture.ADA;
import static org.guildhall.notifications.OutboxFixture.FIRST_WAIT;
import static org.guildhall.notifications.OutboxFixture.LEASE;
import static org.guildhall.notifications.OutboxFixture.senderTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guildhall.notifications.Delivery.State;
import org.guildhall.partners.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MailDispatcherTest {

    private final OutboxFixture fixture = new OutboxFixture();
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailArrivesAsAlternativeOfPlainTextAndHtml() throws Exception {
        UUID application = fixture.enqueue(ADA);
        MailDispatcher dispatcher = fixture.dispatcher(senderTo(server));

        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(dispatcher.sendNext()).isFalse();

        MimeMessage received = onlyMessage();
        Delivery delivery = fixture.delivery(application);
        assertThat(delivery.state()).isEqualTo(State.SENT);
        assertThat(delivery.sentAt()).isEqualTo(fixture.clock.instant());
        assertThat(received.getMessageID()).isEqualTo("<" + delivery.id() + "@guildhall>");
        assertThat(received.getSubject()).isEqualTo("We have your application");
        assertThat(received.getSentDate()).isEqualTo(fixture.clock.instant());
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(received.getFrom()).containsExactly(new InternetAddress("partners@guildhall.example", "Guildhall"));
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("ada@example.com", "Ada Byron"));
        assertThat(received.getContentType()).startsWith("multipart/alternative;");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Hello Ada,");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>Hello Ada,</p>");
    }

    @Test
    void aSenderThatDiedAfterSendingSendsAgainWithTheSameMessageIdOnceItsLeaseIsOver() throws Exception {
        UUID application = fixture.enqueue(ADA);
        MailDispatcher dying =
                fixture.dispatcher(new DyingAfterSend(server.getSmtp().getPort()));
        assertThatThrownBy(dying::sendNext).isInstanceOf(PowerCut.class);
        assertThat(fixture.delivery(application).state()).isEqualTo(State.SENDING);

        MailDispatcher restarted = fixture.dispatcher(senderTo(server));
        assertThat(restarted.sendNext()).as("the lease still holds").isFalse();
        fixture.clock.pass(LEASE);
        assertThat(restarted.sendNext()).isTrue();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
        assertThat(fixture.delivery(application).state()).isEqualTo(State.SENT);
        assertThat(fixture.delivery(application).attempts()).isEqualTo(2);
    }

    @Test
    void whileTheServerIsAwayMailWaitsLongerEachTimeAndThenGoesOutOnce() {
        int port = server.getSmtp().getPort();
        server.stop();
        UUID application = fixture.enqueue(ADA);
        MailDispatcher dispatcher = fixture.dispatcher(senderTo(port));

        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(fixture.delivery(application).state()).isEqualTo(State.QUEUED);
        assertThat(fixture.delivery(application).lastError()).contains("Connection refused");
        assertThat(dispatcher.sendNext()).as("backing off").isFalse();
        fixture.clock.pass(FIRST_WAIT);
        assertThat(dispatcher.sendNext()).isTrue();
        fixture.clock.pass(FIRST_WAIT);
        assertThat(dispatcher.sendNext()).as("backing off twice as long").isFalse();

        GreenMail back = new GreenMail(ServerSetupTest.SMTP.withPort(port));
        back.start();
        try {
            fixture.clock.pass(FIRST_WAIT);
            assertThat(dispatcher.sendNext()).isTrue();
            fixture.clock.pass(Duration.ofDays(1));
            assertThat(dispatcher.sendNext()).isFalse();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(fixture.delivery(application).state()).isEqualTo(State.SENT);
        assertThat(fixture.delivery(application).lastError()).isNull();
    }

    @Test
    void aMailThatNeverGoesOutIsGivenUpAndShown() {
        int port = server.getSmtp().getPort();
        server.stop();
        UUID application = fixture.enqueue(ADA);
        MailDispatcher dispatcher = fixture.dispatcher(senderTo(port));

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(dispatcher.sendNext()).isTrue();
            fixture.clock.pass(Duration.ofHours(1));
        }

        assertThat(fixture.delivery(application).state()).isEqualTo(State.FAILED);
        assertThat(fixture.delivery(application).attempts()).isEqualTo(4);
        assertThat(fixture.log.ofRecipient("manager@guildhall.example"))
                .as("whoever may be waiting for it is helped by people")
                .extracting(Delivery::kind)
                .containsExactly("mail-undelivered");
    }

    @Test
    void aNameThatTriesToAddAHeaderStaysAName() throws Exception {
        String name = "Ada\r\nBcc: eve@evil.example\r\n\r\n<b>body</b>";
        UUID event = UUID.randomUUID();
        fixture.outbox.enqueue(
                event,
                null,
                MailPlan.APPLICATION_SUBMITTED,
                new Contact(name, "ada@example.com"),
                new Letter("Subject\r\nBcc: eve@evil.example", "text", "html"));

        fixture.dispatcher(senderTo(server)).sendNext();

        MimeMessage received = onlyMessage();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject()).isEqualTo("Subject Bcc: eve@evil.example");
        assertThat(((InternetAddress) received.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Ada Bcc: eve@evil.example <b>body</b>");
        assertThat(((MimeMultipart) received.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void namesBeyondAsciiArriveWhole() throws Exception {
        fixture.enqueue(new Contact("Zoë Łukasiewicz, 株式会社", "zoe@example.com"));

        fixture.dispatcher(senderTo(server)).sendNext();

        assertThat(((InternetAddress) onlyMessage().getAllRecipients()[0]).getPersonal())
                .isEqualTo("Zoë Łukasiewicz, 株式会社");
    }

    @Test
    void theSecretInASignInMailIsForgottenOnceSent() {
        UUID event = UUID.randomUUID();
        Letter letter = new Letter("Your link to sign in", "https://x.example/sign-in/token", "<p>token</p>");
        fixture.outbox.enqueue(event, null, MailPlan.SIGN_IN_LINK, ADA, letter);

        fixture.dispatcher(senderTo(server)).sendNext();

        assertThat(fixture.jdbc
                        .sql("select text_body || html_body from notifications.mail where event_id = :id")
                        .param("id", event)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoDispatchersSendEachMailOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> fixture.enqueue(new Contact("Reader", "reader" + i + "@example.com")));

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<?> one = both.submit(() -> sendAll(fixture.dispatcher(senderTo(server))));
            Future<?> other = both.submit(() -> sendAll(fixture.dispatcher(senderTo(server))));
            one.get();
            other.get();
        }

        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailDispatcherTest::id))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void noTransactionIsOpenWhileTheServerIsSpokenTo() {
        fixture.enqueue(ADA);
        boolean[] open = {true};
        MailDispatcher dispatcher = fixture.dispatcher(new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                open[0] = TransactionSynchronizationManager.isActualTransactionActive();
            }
        });

        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(open[0]).isFalse();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sendAll(MailDispatcher dispatcher) {
        boolean sent = true;
        while (sent) {
            sent = dispatcher.sendNext();
        }
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static final class PowerCut extends Error {}

    /** Speaks to the server to the end, and then is gone before anything can be noted. */
    private static final class DyingAfterSend extends JavaMailSenderImpl {

        DyingAfterSend(int port) {
            setHost("127.0.0.1");
            setPort(port);
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            throw new PowerCut();
        }
    }
}
