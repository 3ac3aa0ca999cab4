package org.guildhall.duediligence.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers make of evidence and findings, until nothing is open. */
@Service
public class EvidenceReviews {

    private final EvidenceStore store;
    private final CheckResults results;
    private final Questionnaires questionnaires;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceReviews(
            EvidenceStore store,
            CheckResults results,
            Questionnaires questionnaires,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.questionnaires = questionnaires;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Every piece of evidence with what the checks said of it. */
    @Transactional(readOnly = true)
    public List<ReviewItem> all(UUID applicationId) {
        return store.items(applicationId).stream()
                .map(item -> new ReviewItem(item, results.findings(applicationId, item)))
                .toList();
    }

    /** What an officer has to decide on. */
    @Transactional(readOnly = true)
    public List<ReviewItem> awaitingDecision(UUID applicationId) {
        return all(applicationId).stream().filter(ReviewItem::awaitsDecision).toList();
    }

    /** Draws the checks together. @return whether an officer has to decide on anything */
    @Transactional
    public boolean summarise(UUID applicationId) {
        EvidenceRequest request = store.lock(applicationId);
        boolean needed = !awaitingDecision(applicationId).isEmpty();
        if (needed && request.state() == RequestState.CHECKING) {
            store.update(request.in(RequestState.REVIEW));
        }
        return needed;
    }

    /**
     * Keeps an officer's decisions on everything that awaits one.
     *
     * @return whether nothing is asked for again
     * @throws IllegalEvidenceState when there is no review now
     * @throws IllegalArgumentException when a decision is missing or one too many
     */
    @Transactional
    public boolean decide(UUID applicationId, List<ItemDecision> decisions, UUID officer, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        request.expect(RequestState.REVIEW, "decide on the evidence");
        Map<ItemId, ItemDecision> byItem =
                decisions.stream().collect(Collectors.toMap(ItemDecision::item, Function.identity()));
        List<ReviewItem> awaiting = awaitingDecision(applicationId);
        if (byItem.size() != awaiting.size()) {
            throw new IllegalArgumentException("Expected %d decisions, but got %d. Decide on every piece once."
                    .formatted(awaiting.size(), byItem.size()));
        }
        for (ReviewItem review : awaiting) {
            ItemDecision decision = byItem.get(review.item().id());
            if (decision == null) {
                throw new IllegalArgumentException("Expected a decision on '%s'. Decide on every piece once."
                        .formatted(review.item().id().text()));
            }
            keep(request, review, decision, officer, actor);
        }
        List<EvidenceItem> open =
                store.items(applicationId).stream().filter(EvidenceItem::open).toList();
        if (open.isEmpty()) {
            store.update(request.in(RequestState.CHECKING));
            return true;
        }
        store.update(request.nextRound());
        events.publishEvent(new EvidenceAskedAgain(occurrence(request, actor).because(asked(open))));
        return false;
    }

    /** Closes the evidence. @return the most serious flag that is left */
    @Transactional
    public Flag close(UUID applicationId, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        Flag highest =
                Flag.worst(all(applicationId).stream().map(ReviewItem::flag).toList());
        if (request.state() != RequestState.CLOSED) {
            request.expect(RequestState.CHECKING, "close the evidence");
            store.update(request.in(RequestState.CLOSED));
            events.publishEvent(new EvidenceAssessed(occurrence(request, actor).change(null, highest.label())));
        }
        return highest;
    }

    /** Says that the review is late, once per wait. */
    @Transactional
    public void escalate(UUID applicationId, String wait, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        if (request.state() == RequestState.REVIEW && once.first("supporting-evidence.escalateReview", wait)) {
            events.publishEvent(new EvidenceReviewOverdue(occurrence(request, actor)));
        }
    }

    private void keep(EvidenceRequest request, ReviewItem review, ItemDecision decision, UUID officer, Actor actor) {
        EvidenceItem decided = review.item().decided(decision, officer, clock.instant());
        store.update(request.applicationId(), decided);
        events.publishEvent(new EvidenceDecided(occurrence(request, actor)
                .change(
                        inWords(review.item(), review.flag()),
                        inWords(decided, new ReviewItem(decided, review.findings()).flag()))
                .because(decision.reason())));
    }

    private String inWords(EvidenceItem item, Flag flag) {
        return "%s: %s, %s"
                .formatted(item.id().label(questionnaires), item.state().label(), flag.label());
    }

    private String asked(List<EvidenceItem> open) {
        return open.stream()
                .map(item -> "%s: %s".formatted(item.id().label(questionnaires), item.askedBecause()))
                .collect(Collectors.joining("\n"));
    }

    private Occurrence occurrence(EvidenceRequest request, Actor actor) {
        return Occurrence.of(clock, request.partnerId(), request.applicationId(), actor);
    }
}
