package org.guildhall.workflow;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands out again the events whose listener failed, or was cut off, after {@link #PATIENCE}, and then ever less often.
 * What was left when the application starts has no listener any more: it is handed out at once.
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
    private final Map<UUID, Left> left = new ConcurrentHashMap<>();

    /** @param nextAt when the last process would have handed the event out again; null if it never did before */
    private record Left(UUID id, @Nullable OffsetDateTime nextAt) {}

    OutstandingEvents(IncompleteEventPublications publications, JdbcClient jdbc, Clock clock) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @PostConstruct
    void noteWhatWasLeft() {
        jdbc.sql("""
                        select p.id, r.next_at
                          from workflow.event_publication p
                          left join workflow.event_resubmission r on r.publication_id = p.id
                         where p.completion_date is null
                        """).query(Left.class).list().forEach(it -> left.put(it.id(), it));
    }

    @Scheduled(fixedDelay = 5_000)
    void resubmit() {
        publications.resubmitIncompletePublications(this::mine);
        forgetHandled();
    }

    private boolean mine(EventPublication publication) {
        UUID id = publication.getIdentifier();
        Left fromBefore = left.remove(id);
        if (fromBefore != null) {
            return claim(id, fromBefore.nextAt());
        }
        return publication.getPublicationDate().isBefore(clock.instant().minus(PATIENCE)) && claim(id, null);
    }

    /**
     * Waits double from one time to the next: 15 s, 30 s, 1 min, and so on.
     *
     * @param early a time that need not be waited for; when it has changed, another node was first
     */
    private boolean claim(UUID publication, @Nullable OffsetDateTime early) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                                insert into workflow.event_resubmission as known (publication_id, times, next_at)
                                values (:id, 1, :first)
                                on conflict (publication_id) do update
                                   set times = known.times + 1,
                                       next_at = cast(:now as timestamptz) + least(
                                           :patience * power(2, least(known.times, 20)), :longest) * interval '1 second'
                                 where known.next_at <= :now or known.next_at = cast(:early as timestamptz)
                                """)
                        .param("id", publication)
                        .param("first", now.plus(PATIENCE))
                        .param("now", now)
                        .param("early", early)
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
