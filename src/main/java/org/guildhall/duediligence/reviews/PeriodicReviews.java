package org.guildhall.duediligence.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.duediligence.rescreening.RescreeningPlan;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cause;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Corrections;
import org.guildhall.partners.LegalDataCorrected;
import org.guildhall.partners.MadeCorrection;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each active partner is looked at again, and what came of it. A partner has one review ahead of it. */
@Service
public class PeriodicReviews {

    private static final Actor CALENDAR = Actor.system("Calendar");

    private final JdbcClient jdbc;
    private final DueDiligenceCases cases;
    private final Organisations organisations;
    private final Corrections corrections;
    private final Suspensions suspensions;
    private final RescreeningPlan rescreening;
    private final ReviewSettings settings;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeriodicReviews(
            JdbcClient jdbc,
            DueDiligenceCases cases,
            Organisations organisations,
            Corrections corrections,
            Suspensions suspensions,
            RescreeningPlan rescreening,
            ReviewSettings settings,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.organisations = organisations;
        this.corrections = corrections;
        this.suspensions = suspensions;
        this.rescreening = rescreening;
        this.settings = settings;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Plans the first review of a partner that has become active; the calendar looks again at one that was held back. */
    @EventListener
    @Transactional
    public void on(PartnerStatusChanged changed) {
        release(changed.occurrence().partnerId());
        if (changed.status() == PartnerStatus.ACTIVE) {
            corrections.settled(changed.occurrence().partnerId());
            plan(changed.occurrence().partnerId(), changed.occurrence().applicationId(), CALENDAR);
        }
    }

    /** Writes the row in any case, so that whoever is about to hold it back is waited for. */
    private void release(UUID partnerId) {
        jdbc.sql(
                        "update duediligence.periodic_review set held = false where partner_id = :partner and state = 'PLANNED'")
                .param("partner", partnerId)
                .update();
    }

    /** An active partner whose legal data changed is looked at today; during a review, right after it. */
    @EventListener
    @Transactional
    public void on(LegalDataCorrected corrected) {
        UUID partnerId = corrected.occurrence().partnerId();
        if (organisations.find(partnerId).status() != PartnerStatus.ACTIVE) {
            return;
        }
        plan(partnerId, corrected.occurrence().applicationId(), CALENDAR);
        jdbc.sql("""
                        update duediligence.periodic_review set due_on = :today
                        where partner_id = :partner and state = 'PLANNED' and due_on > :today
                        """).param("partner", partnerId).param("today", today()).update();
    }

    /** Plans the next review by the risk of the case, or today when corrections wait; one that is ahead already stays. */
    @Transactional
    public void plan(UUID partnerId, UUID applicationId, Actor actor) {
        RiskRating risk =
                cases.find(applicationId).map(DueDiligenceCase::riskRating).orElse(RiskRating.HIGH);
        boolean corrected = !corrections.waiting(partnerId, clock.instant()).isEmpty();
        LocalDate due = corrected ? today() : today().plus(settings.of(risk));
        boolean planned = jdbc.sql("""
                                insert into duediligence.periodic_review
                                  (id, application_id, partner_id, risk_rating, due_on, state)
                                values (:id, :application, :partner, :risk, :due, 'PLANNED')
                                on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("application", applicationId)
                        .param("partner", partnerId)
                        .param("risk", risk.name())
                        .param("due", due)
                        .update()
                == 1;
        if (planned) {
            events.publishEvent(new PeriodicReviewPlanned(
                    Occurrence.of(clock, partnerId, applicationId, actor).change(null, due + ", risk " + risk.code())));
        }
    }

    /**
     * Opens a review whose day has come and that no other Guildhall opens, and has the partner's parties looked up again. The
     * review of a suspended partner is held back until it is reinstated.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean openNext() {
        Optional<PeriodicReview> due = jdbc.sql("""
                        select * from duediligence.periodic_review
                        where state = 'PLANNED' and not held and due_on <= :today
                        order by due_on, id
                        limit 1
                        for update skip locked
                        """)
                .param("today", today())
                .query(PeriodicReviews::review)
                .optional();
        due.ifPresent(this::open);
        return due.isPresent();
    }

    private void open(PeriodicReview review) {
        PartnerStatus status = organisations.find(review.partnerId()).status();
        if (status == PartnerStatus.SUSPENDED) {
            jdbc.sql("update duediligence.periodic_review set held = true where id = :id")
                    .param("id", review.id())
                    .update();
            return;
        }
        if (status != PartnerStatus.ACTIVE) {
            jdbc.sql("delete from duediligence.periodic_review where id = :id")
                    .param("id", review.id())
                    .update();
            return;
        }
        jdbc.sql("update duediligence.periodic_review set state = 'OPEN', opened_at = :at where id = :id")
                .param("id", review.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        rescreening.planPartner("review:" + review.id(), Cause.PERIODIC_REVIEW, review.partnerId());
        events.publishEvent(new PeriodicReviewDue(
                Occurrence.of(clock, review.partnerId(), review.applicationId(), CALENDAR)
                        .change(review.state(), PeriodicReview.State.OPEN),
                review.id()));
    }

    /** The review that waits for an officer, or for its day. */
    @Transactional(readOnly = true)
    public Optional<PeriodicReview> ahead(UUID partnerId) {
        return jdbc.sql("select * from duediligence.periodic_review where partner_id = :partner and state <> 'DONE'")
                .param("partner", partnerId)
                .query(PeriodicReviews::review)
                .optional();
    }

    /** The next ones, soonest first. */
    @Transactional(readOnly = true)
    public List<PeriodicReview> ahead(int limit) {
        return jdbc.sql("""
                        select * from duediligence.periodic_review
                        where state <> 'DONE'
                        order by due_on, id
                        limit :limit
                        """)
                .param("limit", limit)
                .query(PeriodicReviews::review)
                .list();
    }

    /**
     * Keeps what an officer found; a partner that is not confirmed is stopped.
     *
     * @return whether there was a review to decide
     */
    @Transactional
    public boolean decide(UUID partnerId, boolean confirmed, String reason, UUID officer, Actor actor) {
        Optional<PeriodicReview> open = ahead(partnerId).filter(review -> review.state() == PeriodicReview.State.OPEN);
        if (open.isEmpty()) {
            return false;
        }
        PeriodicReview review = open.get();
        String outcome = confirmed ? "CONFIRMED" : "SUSPENDED";
        int updated = jdbc.sql("""
                        update duediligence.periodic_review
                        set state = 'DONE', outcome = :outcome, decided_by = :officer, decided_at = :at, reason = :reason
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", review.id())
                .param("outcome", outcome)
                .param("officer", officer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (updated == 0) {
            return false;
        }
        events.publishEvent(new PartnerReviewed(
                Occurrence.of(clock, partnerId, review.applicationId(), actor)
                        .change(null, outcome)
                        .because(reason),
                confirmed));
        corrections.vetted(partnerId, openedAt(review), confirmed);
        if (!confirmed) {
            suspensions.request(partnerId, review.applicationId(), new Officer(officer, actor.name()), reason);
        }
        return true;
    }

    /** What the partner changed before the open review began; later changes get a review of their own. */
    @Transactional(readOnly = true)
    public List<MadeCorrection> corrections(UUID partnerId) {
        return ahead(partnerId)
                .filter(review -> review.state() == PeriodicReview.State.OPEN)
                .map(review -> corrections.waiting(partnerId, openedAt(review)))
                .orElse(List.of());
    }

    private Instant openedAt(PeriodicReview review) {
        return jdbc.sql("select opened_at from duediligence.periodic_review where id = :id")
                .param("id", review.id())
                .query((row, n) ->
                        row.getObject("opened_at", OffsetDateTime.class).toInstant())
                .single();
    }

    /** Reminds once per wait. */
    @Transactional
    public void remind(UUID partnerId, UUID applicationId, String wait, Actor actor) {
        if (waits(partnerId) && once.first("periodic-review.remindReviewer", wait)) {
            events.publishEvent(new PeriodicReviewReminderDue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    /** Says once per wait that it is too late. */
    @Transactional
    public void escalate(UUID partnerId, UUID applicationId, String wait, Actor actor) {
        if (waits(partnerId) && once.first("periodic-review.escalatePartnerReview", wait)) {
            events.publishEvent(new PeriodicReviewOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    private boolean waits(UUID partnerId) {
        return ahead(partnerId)
                .filter(review -> review.state() == PeriodicReview.State.OPEN)
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static PeriodicReview review(ResultSet row, int n) throws SQLException {
        return new PeriodicReview(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                RiskRating.valueOf(row.getString("risk_rating")),
                row.getObject("due_on", LocalDate.class),
                PeriodicReview.State.valueOf(row.getString("state")));
    }
}
