package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.duediligence.matches.MatchReview.Phase;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when officers are late with new hits: once per wait, and only while these wait for them. */
@Service
public class HitEscalations {

    private final MatchReviews reviews;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HitEscalations(MatchReviews reviews, Once once, ApplicationEventPublisher events, Clock clock) {
        this.reviews = reviews;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody decided on new hits in time. */
    @Transactional
    public void review(UUID applicationId, UUID partnerId, String wait, Actor actor) {
        escalate(Phase.DECIDING, "newHits", NewHitsOverdue::new, applicationId, partnerId, wait, actor);
    }

    /** No second officer confirmed the decisions in time. */
    @Transactional
    public void confirmation(UUID applicationId, UUID partnerId, String wait, Actor actor) {
        escalate(
                Phase.SUBMITTED,
                "confirmation",
                NewHitsConfirmationOverdue::new,
                applicationId,
                partnerId,
                wait,
                actor);
    }

    private void escalate(
            Phase late,
            String what,
            Function<Occurrence, PartnerEvent> overdue,
            UUID applicationId,
            UUID partnerId,
            String wait,
            Actor actor) {
        boolean waits = reviews.find(Occasion.RESCREENING, applicationId)
                .map(review -> review.phase() == late)
                .orElse(false);
        if (waits && once.first("rescreening.escalate." + what, wait)) {
            events.publishEvent(overdue.apply(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }
}
