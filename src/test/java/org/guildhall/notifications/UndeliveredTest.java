package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.notifications.OutboxFixture.ADA;
import static org.guildhall.notifications.OutboxFixture.senderTo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.notifications.Delivery.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that come back, through a real mailbox read by IMAP. */
class UndeliveredTest {

    private static final SignedIn MANAGER =
            new SignedIn(UUID.randomUUID(), "Mara", "mara@guildhall.example", Role.PARTNER_MANAGER, null);

    private final OutboxFixture fixture = new OutboxFixture();
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    private GreenMailUser returns;

    @BeforeEach
    void startServer() {
        server.start();
        returns = server.setUser("bounces@guildhall.example", "secret");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailThatCameBackIsMarkedItsAddressRestsAndManagersHearOfItOnce() throws Exception {
        UUID application = fixture.enqueue(ADA);
        sendAll();
        UUID mail = fixture.delivery(application).id();
        comesBack(report(mail, "failed", "5.1.1", "smtp; 550 No such user"));

        mailbox().read();
        mailbox().read();
        fixture.undelivered.cameBack(mail, true, "5.1.1 told again");

        Delivery delivery = fixture.delivery(application);
        assertThat(delivery.state()).isEqualTo(State.BOUNCED);
        assertThat(delivery.lastError()).isEqualTo("5.1.1 smtp; 550 No such user");
        assertThat(fixture.log.ofRecipient("manager@guildhall.example"))
                .extracting(Delivery::kind)
                .containsExactly("mail-undelivered");
        assertThat(fixture.notices.unread(MANAGER)).isEqualTo(1);

        UUID next = fixture.enqueue(ADA);
        assertThat(fixture.delivery(next).state()).isEqualTo(State.FAILED);
        assertThat(fixture.delivery(next).lastError()).contains("refused or returned an earlier mail");
    }

    @Test
    void aLinkThatSomebodyAsksForIsTriedAllTheSame() {
        UUID application = fixture.enqueue(ADA);
        sendAll();
        fixture.undelivered.cameBack(fixture.delivery(application).id(), true, "5.1.1");

        fixture.outbox.enqueue(UUID.randomUUID(), null, MailPlan.SIGN_IN_LINK, ADA, OutboxFixture.LETTER);

        assertThat(fixture.log.ofRecipient(ADA.mail()))
                .filteredOn(mail -> mail.kind().equals("sign-in-link"))
                .extracting(Delivery::state)
                .containsExactly(State.QUEUED);
    }

    @Test
    void whoSendsAgainLetsTheAddressTakeMailsAgain() {
        UUID application = fixture.enqueue(ADA);
        sendAll();
        UUID mail = fixture.delivery(application).id();
        fixture.undelivered.cameBack(mail, true, "5.1.1");

        assertThat(fixture.log.sendAgain(mail)).isTrue();
        assertThat(fixture.log.sendAgain(mail)).as("it waits already").isFalse();

        assertThat(fixture.delivery(application).state()).isEqualTo(State.QUEUED);
        assertThat(fixture.delivery(fixture.enqueue(ADA)).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void delaysAndFullMailboxesDoNotRestAnAddress() throws Exception {
        UUID delayed = fixture.enqueue(ADA);
        UUID full = fixture.enqueue(ADA);
        sendAll();
        comesBack(report(fixture.delivery(delayed).id(), "delayed", "4.4.1", "smtp; still trying"));
        comesBack(report(fixture.delivery(full).id(), "failed", "4.2.2", "smtp; mailbox full"));

        mailbox().read();

        assertThat(fixture.delivery(delayed).state()).isEqualTo(State.SENT);
        assertThat(fixture.delivery(full).state()).isEqualTo(State.BOUNCED);
        assertThat(fixture.delivery(fixture.enqueue(ADA)).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void whatIsNoReportOrNotAboutOurMailsIsPassedOver() throws Exception {
        UUID application = fixture.enqueue(ADA);
        sendAll();
        comesBack("From: a@b.example\r\nSubject: Out of office\r\n\r\nBack on Monday.");
        comesBack(report(UUID.randomUUID(), "failed", "5.1.1", "smtp; forged"));
        comesBack("Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nbroken");
        comesBack(report(fixture.delivery(application).id(), "failed", "5.7.1", "smtp; refused"));

        mailbox().read();

        assertThat(fixture.delivery(application).state())
                .as("the last is still read")
                .isEqualTo(State.BOUNCED);
        assertThat(fixture.log.undelivered()).hasSize(1);
    }

    @Test
    void everyMailHasAReturnPathOfItsOwn() throws Exception {
        UUID application = fixture.enqueue(ADA);
        sendAll();

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Return-Path"))
                .containsExactly("<bounces+" + fixture.delivery(application).id() + "@guildhall.example>");
    }

    private void sendAll() {
        while (fixture.dispatcher(senderTo(server)).sendNext()) {
            // until nothing is due
        }
    }

    private BounceMailbox mailbox() {
        NotificationSettings settings = fixture.settings;
        return new BounceMailbox(
                new NotificationSettings(
                        settings.from(),
                        settings.partnerManagers(),
                        settings.complianceOfficers(),
                        settings.pollInterval(),
                        settings.lease(),
                        settings.retry(),
                        settings.digest(),
                        OutboxFixture.bounces(server.getImap().getPort())),
                fixture.undelivered);
    }

    private void comesBack(String message) throws Exception {
        returns.deliver(
                new MimeMessage((Session) null, new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII))));
    }

    private static String report(UUID mail, String action, String status, String diagnostic) {
        return String.join(
                "\r\n",
                List.of(
                        "From: MAILER-DAEMON@mx.example",
                        "To: bounces+" + mail + "@guildhall.example",
                        "Subject: Undelivered Mail Returned to Sender",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"part\"",
                        "",
                        "--part",
                        "Content-Type: text/plain",
                        "",
                        "I am sorry.",
                        "--part",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example",
                        "",
                        "Final-Recipient: rfc822; ada@example.com",
                        "Action: " + action,
                        "Status: " + status,
                        "Diagnostic-Code: " + diagnostic,
                        "",
                        "--part",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Message-ID: <" + mail + "@guildhall>",
                        "",
                        "--part--",
                        ""));
    }
}
