package org.guildhall.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands out again the events whose listener failed, or was cut off, after {@link #PATIENCE}, and then ever less often.
 *
 * <p>Who may hand out an event is settled in one statement in the database, so that two runs, or two nodes, never both do.
 * Listeners may still see an event twice, when one is slower than the patience: they are idempotent.
 */
@Component
class OutstandingEvents {

    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutstandingEvents(IncompleteEventPublications publications, JdbcClient jdbc, Clock clock) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void resubmit() {
        publications.resubmitIncompletePublications(this::mine);
        forgetHandled();
    }

    private boolean mine(EventPublication publication) {
        return publication.getPublicationDate().isBefore(clock.instant().minus(PATIENCE))
                && claim(publication.getIdentifier());
    }

    /** Waits double from one time to the next: 15 s, 30 s, 1 min, and so on. */
    private boolean claim(UUID publication) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                                insert into workflow.event_resubmission as known (publication_id, times, next_at)
                                values (:id, 1, :first)
                                on conflict (publication_id) do update
                                   set times = known.times + 1,
                                       next_at = cast(:now as timestamptz) + least(
                                           :patience * power(2, least(known.times, 20)), :longest) * interval '1 second'
                                 where known.next_at <= :now
                                """)
                        .param("id", publication)
                        .param("first", now.plus(PATIENCE))
                        .param("now", now)
                        .param("patience", PATIENCE.toSeconds())
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .update()
                == 1;
    }

    private void forgetHandled() {
        jdbc.sql("""
                        delete from workflow.event_resubmission r
                         where not exists (select from workflow.event_publication p where p.id = r.publication_id)
                        """).update();
    }
}
