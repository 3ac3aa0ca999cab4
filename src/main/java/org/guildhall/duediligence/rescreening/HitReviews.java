package org.guildhall.duediligence.rescreening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.rescreening.HitReview.ReviewedHit;
import org.guildhall.duediligence.rescreening.HitReview.State;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What rescreening found anew, until an officer has decided. An application has one open review, to which more may come. */
@Service
public class HitReviews {

    private static final Actor RESCREENING = Actor.system("Rescreening");

    private final JdbcClient jdbc;
    private final RescreeningRuns runs;
    private final Suspensions suspensions;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HitReviews(
            JdbcClient jdbc,
            RescreeningRuns runs,
            Suspensions suspensions,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.suspensions = suspensions;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Puts hits before an officer: with those that wait already, or as a new review. */
    void add(UUID applicationId, UUID partnerId, long run, List<FoundHit> hits) {
        UUID id = UUID.randomUUID();
        boolean opened = jdbc.sql("""
                                insert into duediligence.hit_review (id, application_id, partner_id, state, opened_at)
                                values (:id, :application, :partner, 'OPEN', :at)
                                on conflict (application_id) where state = 'OPEN' do nothing
                                """)
                        .param("id", id)
                        .param("application", applicationId)
                        .param("partner", partnerId)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        UUID review = opened ? id : lock(applicationId).orElseThrow().id();
        hits.forEach(hit -> insert(review, run, hit));
        Occurrence occurrence = Occurrence.of(clock, partnerId, applicationId, RESCREENING)
                .change(null, hits.size() == 1 ? "1 hit" : hits.size() + " hits");
        events.publishEvent(opened ? new NewHitsFound(occurrence) : new MoreHitsFound(occurrence));
    }

    /** The review that waits for an officer. */
    @Transactional(readOnly = true)
    public Optional<HitReview> open(UUID applicationId) {
        return find(applicationId, "and state = 'OPEN'").stream().findFirst();
    }

    /** All reviews of a partner, newest first. */
    @Transactional(readOnly = true)
    public List<HitReview> ofApplication(UUID applicationId) {
        return find(applicationId, "order by opened_at desc, id");
    }

    /**
     * Keeps what an officer decided; a confirmed hit stops the partner.
     *
     * @param seen how many hits the officer saw
     * @throws ReviewChanged when there is nothing to decide any more, or more than was seen
     */
    @Transactional
    public void decide(UUID applicationId, boolean cleared, int seen, String reason, UUID officer, Actor actor) {
        HitReview review =
                lock(applicationId).orElseThrow(() -> new ReviewChanged("Somebody decided on these hits meanwhile."));
        if (review.hits().size() != seen) {
            throw new ReviewChanged("More was found while you looked. Read the hits again.");
        }
        State outcome = cleared ? State.CLEARED : State.CONFIRMED;
        Instant now = clock.instant();
        jdbc.sql("""
                        update duediligence.hit_review
                        set state = :state, decided_at = :at, decided_by = :officer, reason = :reason
                        where id = :id
                        """)
                .param("id", review.id())
                .param("state", outcome.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("officer", officer)
                .param("reason", reason)
                .update();
        events.publishEvent(new NewHitsReviewed(
                Occurrence.of(clock, review.partnerId(), applicationId, actor)
                        .change(review.state(), outcome)
                        .because(reason),
                cleared));
        if (!cleared) {
            suspensions.request(review.partnerId(), applicationId, officer, reason);
        }
        runs.closeDecided(now);
    }

    /** Says once per wait that nobody decided in time. */
    @Transactional
    public void escalate(UUID applicationId, UUID partnerId, String wait, Actor actor) {
        if (open(applicationId).isPresent() && once.first("rescreening.escalateNewHits", wait)) {
            events.publishEvent(new NewHitsOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    private Optional<HitReview> lock(UUID applicationId) {
        return find(applicationId, "and state = 'OPEN' for update").stream().findFirst();
    }

    private List<HitReview> find(UUID applicationId, String which) {
        return jdbc.sql("select * from duediligence.hit_review where application_id = :application " + which)
                .param("application", applicationId)
                .query((row, n) -> review(row))
                .list();
    }

    private HitReview review(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new HitReview(
                id,
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                hits(id));
    }

    private List<ReviewedHit> hits(UUID review) {
        return jdbc.sql("""
                        select run_number as run, party_id, entry_id, change, listed_name, programme, score, explanation,
                               list_version, matcher_version
                        from duediligence.reviewed_hit
                        where review_id = :review
                        order by score desc, listed_name, entry_id, party_id, run_number
                        """).param("review", review).query(ReviewedHit.class).list();
    }

    private void insert(UUID review, long run, FoundHit found) {
        jdbc.sql("""
                        insert into duediligence.reviewed_hit
                          (review_id, run_number, party_id, entry_id, change, listed_name, programme, score, explanation,
                           list_version, matcher_version)
                        values
                          (:review, :run, :party, :entry, :change, :listedName, :programme, :score, :explanation,
                           :listVersion, :matcherVersion)
                        on conflict do nothing
                        """)
                .param("review", review)
                .param("run", run)
                .param("party", found.partyId())
                .param("entry", found.hit().entryId())
                .param("change", found.change().name())
                .param("listedName", found.hit().listedName())
                .param("programme", found.hit().programme())
                .param("score", found.hit().score())
                .param("explanation", found.hit().explanation())
                .param("listVersion", found.source().listVersion())
                .param("matcherVersion", found.source().matcherVersion())
                .update();
    }
}
