package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedApplicationsTest {

    private static final UUID PAGE = UUID.randomUUID();
    private static final UUID OTHER_PAGE = UUID.randomUUID();

    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final SavedApplications saved = new SavedApplications(new SavedApplicationStore(jdbc), events, clock);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void empty() {
        jdbc.sql("truncate recruitment.saved_application, recruitment.resume_link")
                .update();
    }

    @Test
    void theLinkOpensWhatWasSavedLastForItsTime() {
        begin();
        saved.save(id, PAGE, 1, "{\"legalName\":\"Nordlicht GmbH\"}");
        String token = tokenSent();

        assertThat(saved.behind(token).typedJson()).contains("Nordlicht GmbH");
        assertThat(jdbc.sql("select count(*) from recruitment.resume_link l where l::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.pass(Duration.ofDays(14));
        assertThatThrownBy(() -> saved.behind(token)).isInstanceOf(ResumeLinkUnusable.class);
        assertThatThrownBy(() -> saved.behind("forged")).isInstanceOf(ResumeLinkUnusable.class);
    }

    @Test
    void aDoubleClickSavesOneAndSendsOneMail() {
        begin();
        begin();

        assertThat(events.of(ResumeLinkRequested.class)).hasSize(1);
        assertThat(events.only(ResumeLinkRequested.class).toString()).doesNotContain("ada@", "/apply");
    }

    @Test
    void anAddressGetsFewMailsInAShortTimeWhoeverAsks() {
        for (int i = 0; i < 5; i++) {
            saved.begin(UUID.randomUUID(), PAGE, "Ada@Example.org", "{}");
        }
        assertThatThrownBy(() -> saved.begin(UUID.randomUUID(), PAGE, "ada@example.org", "{}"))
                .isInstanceOf(TooManyResumeLinks.class);
        saved.sendLinks("ada@example.org");
        assertThat(events.of(ResumeLinkRequested.class)).hasSize(5);

        clock.pass(Duration.ofMinutes(16));
        saved.sendLinks(" ADA@example.org ");
        saved.sendLinks("nobody@example.org");
        assertThat(events.of(ResumeLinkRequested.class)).hasSize(8);
    }

    @Test
    void aPageThatHasNotSeenWhatAnotherSavedOverwritesNothing() {
        begin();
        saved.save(id, OTHER_PAGE, 1, "{\"a\":2}");
        saved.save(id, OTHER_PAGE, 1, "{\"a\":3}");

        assertThatThrownBy(() -> saved.save(id, PAGE, 1, "{\"a\":1}"))
                .isInstanceOf(StaleSavedApplication.class)
                .extracting(stale -> ((StaleSavedApplication) stale).newer().typedJson())
                .isEqualTo("{\"a\":3}");
    }

    @Test
    void itIsDeletedAfterItsTimeAndHandedInOnce() {
        begin();
        clock.pass(Duration.ofDays(29));
        saved.save(id, PAGE, 1, "{}");
        clock.pass(Duration.ofDays(29));
        saved.deleteExpired();
        assertThat(saved.find(id)).isPresent();

        saved.handIn(id);
        assertThatThrownBy(() -> saved.handIn(id)).isInstanceOf(SavedApplicationGone.class);
        assertThatThrownBy(() -> saved.save(id, PAGE, 2, "{}")).isInstanceOf(SavedApplicationGone.class);

        begin();
        clock.pass(Duration.ofDays(30));
        saved.deleteExpired();
        assertThat(jdbc.sql("select count(*) from recruitment.resume_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoAddressIsSaidBesideItsField() {
        assertThatThrownBy(() -> saved.begin(id, PAGE, "ada@@example", "{}"))
                .isInstanceOf(InvalidSubmission.class)
                .extracting(invalid -> ((InvalidSubmission) invalid).errors().keySet())
                .isEqualTo(java.util.Set.of("mail"));
        assertThatThrownBy(() -> saved.begin(id, PAGE, "a@b.example", "x".repeat(500_001)))
                .isInstanceOf(InvalidSubmission.class);
        assertThat(events.all()).isEmpty();
    }

    private void begin() {
        saved.begin(id, PAGE, "ada@example.org", "{}");
    }

    private String tokenSent() {
        String path = events.only(ResumeLinkRequested.class).path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
