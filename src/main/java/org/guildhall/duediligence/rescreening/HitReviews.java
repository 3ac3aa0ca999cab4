package org.guildhall.duediligence.rescreening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.rescreening.HitReview.ClearingStep;
import org.guildhall.duediligence.rescreening.HitReview.ReviewedHit;
import org.guildhall.duediligence.rescreening.HitReview.State;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rescreening found anew, until officers have decided. An application has one open review, to which more may come.
 * While a clearing waits to be confirmed, what comes is kept in the next review, which is put before an officer after it.
 */
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
        // Locked before anything is added, so that a clearing that is settled now sees the next review, or is seen
        // settled.
        boolean proposed =
                find(applicationId, "and state in ('OPEN', 'PROPOSED') order by opened_at, id for update").stream()
                        .anyMatch(review -> review.state() == State.PROPOSED);
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
        UUID review =
                opened ? id : lock(applicationId, State.OPEN).orElseThrow().id();
        hits.forEach(hit -> insert(review, run, hit));
        Occurrence occurrence = found(applicationId, partnerId, hits.size());
        events.publishEvent(opened && !proposed ? new NewHitsFound(occurrence) : new MoreHitsFound(occurrence));
    }

    private Occurrence found(UUID applicationId, UUID partnerId, int hits) {
        return Occurrence.of(clock, partnerId, applicationId, RESCREENING)
                .change(null, hits == 1 ? "1 hit" : hits + " hits");
    }

    /** The review that waits for an officer. */
    @Transactional(readOnly = true)
    public Optional<HitReview> open(UUID applicationId) {
        return find(applicationId, "and state = 'OPEN'").stream().findFirst();
    }

    /** The review of which an officer proposed to clear the hits; a second one may have to agree. */
    @Transactional(readOnly = true)
    public Optional<HitReview> proposed(UUID applicationId) {
        return find(applicationId, "and state = 'PROPOSED'").stream().findFirst();
    }

    /** All reviews of a partner, newest first. */
    @Transactional(readOnly = true)
    public List<HitReview> ofApplication(UUID applicationId) {
        return find(applicationId, "order by opened_at desc, id");
    }

    /**
     * Keeps what an officer decided. A confirmed hit stops the partner; clearing is proposed, and settled later.
     *
     * @param seen how many hits the officer saw
     * @return the review as it was decided
     * @throws ReviewChanged when there is nothing to decide any more, or more than was seen
     * @throws FourEyesRequired when this officer acted as the second before
     */
    @Transactional
    public HitReview decide(UUID applicationId, boolean cleared, int seen, String reason, Officer officer) {
        HitReview review = lock(applicationId, State.OPEN)
                .orElseThrow(() -> new ReviewChanged("Somebody decided on these hits meanwhile."));
        expectNotAmong(review.seconds(), officer, applicationId);
        if (review.hits().size() != seen) {
            throw new ReviewChanged("More was found while you looked. Read the hits again.");
        }
        jdbc.sql("""
                        update duediligence.hit_review
                        set state = :state, decided_at = :at, decided_by = :officer, reason = :reason
                        where id = :id
                        """)
                .param("id", review.id())
                .param("state", (cleared ? State.PROPOSED : State.CONFIRMED).name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", officer.account())
                .param("reason", reason)
                .update();
        if (cleared) {
            step(review, ClearingStep.Kind.PROPOSED, officer, reason);
            events.publishEvent(
                    new ClearingProposed(occurrence(review, officer.actor()).because(reason)));
        } else {
            concluded(review, State.CONFIRMED, reason, officer.actor());
            suspensions.request(review.partnerId(), applicationId, officer.account(), reason);
        }
        return review;
    }

    /**
     * A second officer agrees that the hits are false alarms.
     *
     * @throws ReviewChanged when there is nothing to confirm any more
     * @throws FourEyesRequired when this officer proposed it
     */
    @Transactional
    public void confirm(UUID applicationId, Officer officer) {
        HitReview review = lockForSecond(applicationId, officer);
        step(review, ClearingStep.Kind.AGREED, officer, null);
        events.publishEvent(new ClearingConfirmed(occurrence(review, officer.actor())));
    }

    /** A second officer does not agree: the hits are decided on again, with what was found since. */
    @Transactional
    public void sendBack(UUID applicationId, String reason, Officer officer) {
        HitReview review = lockForSecond(applicationId, officer);
        step(review, ClearingStep.Kind.SENT_BACK, officer, reason);
        lock(applicationId, State.OPEN).ifPresent(next -> merge(next, review));
        jdbc.sql("""
                        update duediligence.hit_review
                        set state = 'OPEN', decided_at = null, decided_by = null, reason = null
                        where id = :id
                        """).param("id", review.id()).update();
        events.publishEvent(
                new ClearingSentBack(occurrence(review, officer.actor()).because(reason)));
    }

    /**
     * Clears the hits as officers decided, once per wait, and puts what was found since before an officer.
     *
     * @param secondRequired whether policy asks for a second officer
     */
    @Transactional
    public void settle(UUID applicationId, boolean secondRequired, String wait, Actor actor) {
        if (!once.first("rescreening.settleNewHits", wait)) {
            return;
        }
        HitReview review = lock(applicationId, State.PROPOSED)
                .filter(proposed -> proposed.agreed() || !secondRequired)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected the clearing of new hits of application '%s' to be decided, but officers are not through with it. Finish the review first."
                                .formatted(applicationId)));
        jdbc.sql("update duediligence.hit_review set state = 'CLEARED' where id = :id")
                .param("id", review.id())
                .update();
        concluded(review, State.CLEARED, review.reason(), actor);
        lock(applicationId, State.OPEN)
                .ifPresent(next -> events.publishEvent(new NewHitsFound(
                        found(applicationId, next.partnerId(), next.hits().size()))));
    }

    /** Says once per wait that nobody decided in time. */
    @Transactional
    public void escalate(UUID applicationId, UUID partnerId, String wait, Actor actor) {
        if (open(applicationId).isPresent() && once.first("rescreening.escalateNewHits", wait)) {
            events.publishEvent(new NewHitsOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    /** Says once per wait that no second officer confirmed a clearing in time. */
    @Transactional
    public void escalateConfirmation(UUID applicationId, UUID partnerId, String wait, Actor actor) {
        boolean waits =
                proposed(applicationId).filter(review -> !review.agreed()).isPresent();
        if (waits && once.first("rescreening.escalateClearingConfirmation", wait)) {
            events.publishEvent(new ClearingConfirmationOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    private void concluded(HitReview review, State outcome, @Nullable String reason, Actor actor) {
        events.publishEvent(new NewHitsReviewed(
                occurrence(review, actor).change(State.OPEN, outcome).because(reason), outcome == State.CLEARED));
        runs.closeDecided(clock.instant());
    }

    private void merge(HitReview from, HitReview into) {
        jdbc.sql("update duediligence.reviewed_hit set review_id = :into where review_id = :from")
                .param("into", into.id())
                .param("from", from.id())
                .update();
        jdbc.sql("delete from duediligence.hit_review where id = :id")
                .param("id", from.id())
                .update();
    }

    private void step(HitReview review, ClearingStep.Kind kind, Officer officer, @Nullable String reason) {
        jdbc.sql("""
                        insert into duediligence.clearing_step (review_id, kind, officer, officer_name, reason, at)
                        values (:review, :kind, :officer, :name, :reason, :at)
                        """)
                .param("review", review.id())
                .param("kind", kind.name())
                .param("officer", officer.account())
                .param("name", officer.name())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private HitReview lockForSecond(UUID applicationId, Officer officer) {
        HitReview review = lock(applicationId, State.PROPOSED)
                .filter(proposed -> !proposed.agreed())
                .orElseThrow(() -> new ReviewChanged("Somebody judged this clearing meanwhile."));
        expectNotAmong(review.deciders(), officer, applicationId);
        return review;
    }

    private static void expectNotAmong(Set<UUID> others, Officer officer, UUID applicationId) {
        if (others.contains(officer.account())) {
            throw new FourEyesRequired(applicationId);
        }
    }

    private Occurrence occurrence(HitReview review, Actor actor) {
        return Occurrence.of(clock, review.partnerId(), review.applicationId(), actor);
    }

    private Optional<HitReview> lock(UUID applicationId, State state) {
        return find(applicationId, "and state = '" + state + "' for update").stream()
                .findFirst();
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
                hits(id),
                steps(id));
    }

    private List<ClearingStep> steps(UUID review) {
        return jdbc.sql("""
                        select kind, officer, officer_name, reason from duediligence.clearing_step
                        where review_id = :review order by number
                        """)
                .param("review", review)
                .query((row, n) -> new ClearingStep(
                        ClearingStep.Kind.valueOf(row.getString("kind")),
                        new Officer(row.getObject("officer", UUID.class), row.getString("officer_name")),
                        row.getString("reason")))
                .list();
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
