package org.guildhall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;

class OutstandingEventsTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final MutableClock clock = new MutableClock(START);
    private final Registry registry = new Registry();
    private final OutstandingEvents node = new OutstandingEvents(registry, jdbc, clock);
    private final OutstandingEvents otherNode = new OutstandingEvents(registry, jdbc, clock);

    @BeforeEach
    void onePublication() {
        jdbc.sql("truncate workflow.event_publication, workflow.event_resubmission")
                .update();
        registry.publish(START);
    }

    @Test
    void aFreshEventIsLeftToItsListener() {
        clock.pass(Duration.ofSeconds(14));
        node.resubmit();

        assertThat(registry.handedOut).isZero();
    }

    @Test
    void anOverdueEventIsHandedOutByOneNodeOnly() {
        clock.pass(Duration.ofSeconds(16));
        node.resubmit();
        otherNode.resubmit();
        node.resubmit();

        assertThat(registry.handedOut).isEqualTo(1);
    }

    @Test
    void anEventLeftByAnEarlierProcessIsHandedOutAtOnceAndByOneNodeOnly() {
        node.noteWhatWasLeft();
        otherNode.noteWhatWasLeft();
        node.resubmit();
        otherNode.resubmit();
        node.resubmit();

        assertThat(registry.handedOut).isEqualTo(1);
    }

    @Test
    void anEventLeftByAnEarlierProcessDoesNotWaitForItsNextTime() {
        clock.pass(Duration.ofSeconds(16));
        node.resubmit();
        node.noteWhatWasLeft();
        otherNode.noteWhatWasLeft();
        otherNode.resubmit();
        node.resubmit();

        assertThat(registry.handedOut).isEqualTo(2);
    }

    @Test
    void anEventPublishedAfterTheStartIsLeftToItsListener() {
        registry.complete();
        node.noteWhatWasLeft();
        registry.publish(START);
        node.resubmit();

        assertThat(registry.handedOut).isZero();
    }

    @Test
    void anEventThatFailsAgainIsHandedOutEverLessOften() {
        clock.pass(Duration.ofSeconds(16));
        node.resubmit();
        List<Integer> after = new ArrayList<>();
        for (int seconds = 1; seconds <= 110; seconds++) {
            clock.pass(Duration.ofSeconds(1));
            int before = registry.handedOut;
            otherNode.resubmit();
            if (registry.handedOut > before) {
                after.add(seconds);
            }
        }

        assertThat(after).containsExactly(15, 45, 105);
    }

    @Test
    void whatWasHandledIsForgotten() {
        clock.pass(Duration.ofSeconds(16));
        node.resubmit();
        registry.complete();
        node.resubmit();

        assertThat(jdbc.sql("select count(*) from workflow.event_resubmission")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The publications in the database, as Spring Modulith would offer them. */
    private final class Registry implements IncompleteEventPublications {

        private final List<EventPublication> open = new ArrayList<>();
        private int handedOut;

        void publish(Instant at) {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into workflow.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                            values (:id, 'listener', 'event', '{}', now())
                            """).param("id", id).update();
            EventPublication publication = Mockito.mock(EventPublication.class);
            Mockito.when(publication.getIdentifier()).thenReturn(id);
            Mockito.when(publication.getPublicationDate()).thenReturn(at);
            open.add(publication);
        }

        void complete() {
            jdbc.sql("delete from workflow.event_publication").update();
            open.clear();
        }

        @Override
        public void resubmitIncompletePublications(Predicate<EventPublication> filter) {
            handedOut += (int) open.stream().filter(filter).count();
        }

        @Override
        public void resubmitIncompletePublicationsOlderThan(Duration duration) {
            throw new UnsupportedOperationException();
        }
    }
}
