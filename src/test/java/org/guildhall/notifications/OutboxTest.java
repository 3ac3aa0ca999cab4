package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.notifications.OutboxFixture.ADA;
import static org.guildhall.notifications.OutboxFixture.LETTER;

import java.util.UUID;
import org.guildhall.partners.Contact;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final OutboxFixture fixture = new OutboxFixture();
    private final DeliveryLog log = fixture.log;

    @Test
    void aMailAskedForTwiceIsKeptOnce() {
        UUID event = UUID.randomUUID();
        UUID application = UUID.randomUUID();

        assertThat(fixture.outbox.enqueue(event, application, MailPlan.APPLICATION_SUBMITTED, ADA, LETTER))
                .isTrue();
        assertThat(fixture.outbox.enqueue(event, application, MailPlan.APPLICATION_SUBMITTED, ADA, LETTER))
                .isFalse();

        assertThat(log.ofApplication(application)).singleElement().satisfies(delivery -> {
            assertThat(delivery.kind()).isEqualTo("application-submitted");
            assertThat(delivery.state()).isEqualTo(Delivery.State.QUEUED);
            assertThat(delivery.attempts()).isZero();
        });
    }

    @Test
    void eachRecipientOfAnEventGetsAMail() {
        UUID event = UUID.randomUUID();
        UUID application = UUID.randomUUID();

        fixture.outbox.enqueue(event, application, MailPlan.REVIEW_OVERDUE, new Contact("", "a@example.com"), LETTER);
        fixture.outbox.enqueue(event, application, MailPlan.REVIEW_OVERDUE, new Contact("", "b@example.com"), LETTER);

        assertThat(log.ofApplication(application))
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder("a@example.com", "b@example.com");
    }

    @Test
    void anAddressNobodyCouldSendToIsShownAsFailed() {
        UUID application = fixture.enqueue(new Contact("Ada", "ada@example.com\r\nBcc: eve@evil.example"));

        assertThat(log.ofApplication(application)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(delivery.lastError()).isEqualTo("Expected a mail address, but this is none.");
        });
    }

    @Test
    void theLogOfAnApplicationShowsNoOther() {
        fixture.enqueue(ADA);

        assertThat(log.ofApplication(UUID.randomUUID())).isEmpty();
    }
}
