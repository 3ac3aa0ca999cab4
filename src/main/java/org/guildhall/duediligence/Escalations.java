package org.guildhall.duediligence;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when compliance is late with something: once per wait, and only while the case still waits for it.
 *
 * <p>In every method {@code wait} identifies one wait of the process; the same wait is escalated once.
 */
@Service
public class Escalations {

    private final CaseStore cases;
    private final MatchReviews reviews;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(CaseStore cases, MatchReviews reviews, Once once, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody restored the screening list in time. */
    @Transactional
    public void listRestoration(UUID applicationId, String wait, Actor actor) {
        escalate(applicationId, "listRestoration", wait, actor, open -> true, ListRestorationOverdue::new);
    }

    /** Nobody reviewed the matches in time. */
    @Transactional
    public void matchReview(UUID applicationId, String wait, Actor actor) {
        escalate(
                applicationId,
                "matchReview",
                wait,
                actor,
                open -> isAt(open, MatchReview.Phase.DECIDING),
                MatchReviewOverdue::new);
    }

    /** No second officer confirmed the decisions on the matches in time. */
    @Transactional
    public void matchConfirmation(UUID applicationId, String wait, Actor actor) {
        escalate(
                applicationId,
                "matchConfirmation",
                wait,
                actor,
                open -> isAt(open, MatchReview.Phase.SUBMITTED),
                MatchConfirmationOverdue::new);
    }

    /** Nobody decided on the high risk in time. */
    @Transactional
    public void riskApproval(UUID applicationId, String wait, Actor actor) {
        escalate(
                applicationId,
                "riskApproval",
                wait,
                actor,
                open -> open.highRiskDecision() == null,
                RiskApprovalOverdue::new);
    }

    private boolean isAt(DueDiligenceCase open, MatchReview.Phase phase) {
        return reviews.find(Occasion.DUE_DILIGENCE, open.applicationId())
                .map(review -> review.phase() == phase)
                .orElse(false);
    }

    private void escalate(
            UUID applicationId,
            String what,
            String wait,
            Actor actor,
            Predicate<DueDiligenceCase> stillWaiting,
            Function<Occurrence, PartnerEvent> overdue) {
        DueDiligenceCase current = cases.lock(applicationId);
        if (current.state() == CaseState.OPEN
                && stillWaiting.test(current)
                && once.first("due-diligence.escalate." + what, wait)) {
            events.publishEvent(
                    overdue.apply(Occurrence.of(clock, current.partnerId(), current.applicationId(), actor)));
        }
    }
}
