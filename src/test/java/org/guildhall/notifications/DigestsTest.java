package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.notifications.OutboxFixture.ADA;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Collected mails, with the clock at nine in the morning and digests at seven. */
class DigestsTest {

    private static final URI LINK = URI.create("https://partners.example.com/journey");

    private final OutboxFixture fixture = new OutboxFixture();

    @Test
    void whatGathersOverADayIsOneMailOnTheNextMorning() {
        fixture.digests.add(UUID.randomUUID(), MailPlan.LEARNER_ENROLLED, ADA, LINK);
        fixture.clock.pass(Duration.ofHours(1));
        fixture.digests.add(UUID.randomUUID(), MailPlan.EXAM_PASSED, ADA, LINK);

        fixture.digests.writeDue();
        assertThat(mails()).as("not before the morning").isEmpty();

        fixture.clock.set(Instant.parse("2026-03-02T07:00:00Z"));
        fixture.digests.writeDue();
        fixture.digests.writeDue();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("digest");
            assertThat(mail.subject()).isEqualTo("2 things happened since yesterday");
        });
        assertThat(text())
                .contains(
                        "Your course is ready", "You passed the exam", LINK.toString(), "No more mails about progress");
    }

    @Test
    void theSameEventToldTwiceIsOneLine() {
        UUID event = UUID.randomUUID();
        fixture.digests.add(event, MailPlan.EXAM_PASSED, ADA, LINK);
        fixture.digests.add(event, MailPlan.EXAM_PASSED, ADA, LINK);

        fixture.clock.pass(Duration.ofDays(1));
        fixture.digests.writeDue();

        assertThat(mails()).extracting(Delivery::subject).containsExactly("One thing happened since yesterday");
    }

    @Test
    void whatIsKeptLateForAnHourThatIsWrittenWaitsForTheNext() {
        fixture.digests.add(UUID.randomUUID(), MailPlan.LEARNER_ENROLLED, ADA, LINK);
        fixture.clock.pass(Duration.ofDays(1));
        fixture.digests.writeDue();
        UUID late = UUID.randomUUID();
        fixture.digests.add(late, MailPlan.EXAM_PASSED, ADA, LINK);
        fixture.jdbc
                .sql(
                        "update notifications.digest_item set created_at = timestamptz '2026-03-02T06:59:59Z' where event_id = :id")
                .param("id", late)
                .update();

        fixture.digests.writeDue();
        assertThat(mails()).hasSize(1);
        fixture.clock.pass(Duration.ofDays(1));
        fixture.digests.writeDue();
        assertThat(mails()).hasSize(2);
    }

    private List<Delivery> mails() {
        return fixture.log.ofRecipient(ADA.mail());
    }

    private String text() {
        return fixture.jdbc
                .sql("select text_body from notifications.mail")
                .query(String.class)
                .single();
    }
}
