package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.FoundMatches;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchSource;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.rescreening.HitReview.State;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What rescreening found anew, until officers have decided. An application has one open review, to which more may come.
 * Once everything is decided, what comes is kept in the next review, which is put before an officer after it.
 */
@Component
class NewHits implements MatchSource {

    private static final Actor RESCREENING = Actor.system("Rescreening");

    private final HitReviewStore store;
    private final RescreeningRuns runs;
    private final Suspensions suspensions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewHits(
            HitReviewStore store,
            RescreeningRuns runs,
            Suspensions suspensions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.suspensions = suspensions;
        this.events = events;
        this.clock = clock;
    }

    /** Puts hits before an officer: with those that wait already, or as a new review. */
    void add(UUID applicationId, UUID partnerId, long run, List<FoundHit> hits) {
        // Locked before anything is added, so that a review that is settled now sees the next one, or is seen settled.
        boolean submitted =
                store.lockWaiting(applicationId).stream().anyMatch(review -> review.state() == State.SUBMITTED);
        UUID id = UUID.randomUUID();
        boolean opened = store.open(id, applicationId, partnerId, clock.instant());
        UUID review = opened ? id : open(applicationId).orElseThrow().id();
        hits.forEach(hit -> store.insert(review, run, hit));
        Occurrence occurrence = found(applicationId, partnerId, hits.size());
        events.publishEvent(opened && !submitted ? new NewHitsFound(occurrence) : new MoreHitsFound(occurrence));
    }

    @Override
    public Occasion occasion() {
        return Occasion.RESCREENING;
    }

    @Override
    public Optional<FoundMatches> find(UUID applicationId) {
        return store.waiting(applicationId).stream().findFirst().map(this::found);
    }

    @Override
    public List<FoundMatches> ever(UUID applicationId) {
        return store.all(applicationId).stream().map(this::found).toList();
    }

    @Override
    public FoundMatches lock(UUID applicationId) {
        return store.lockWaiting(applicationId).stream()
                .findFirst()
                .map(this::found)
                .orElseThrow(() -> IllegalCaseState.cannot(
                        "review what rescreening found after",
                        applicationId,
                        "all of it is settled. Read the decisions."));
    }

    @Override
    public void submitted(FoundMatches found) {
        store.change(found.id(), State.SUBMITTED);
    }

    /** What was found since is decided on together with it. */
    @Override
    public void sentBack(FoundMatches found) {
        open(found.applicationId()).ifPresent(next -> store.merge(next.id(), found.id()));
        store.change(found.id(), State.OPEN);
    }

    @Override
    public Optional<Boolean> conclusion(UUID applicationId, String wait) {
        store.lockWaiting(applicationId);
        return store.settledFor(applicationId, wait).map(state -> state == State.CLEARED);
    }

    /** Who found a true match, and why. */
    private record Finding(Officer officer, String reason) {}

    /** Every true match has the partner stopped; what was found since is put before an officer. */
    @Override
    public void conclude(MatchReview review, String wait, Actor actor) {
        FoundMatches found = review.found();
        List<Finding> listed = review.trueMatches()
                .map(decision -> new Finding(decision.officer(), decision.reason()))
                .distinct()
                .toList();
        store.settle(found.id(), review.cleared() ? State.CLEARED : State.TRUE_MATCH, wait, clock.instant());
        listed.forEach(
                one -> suspensions.request(found.partnerId(), found.applicationId(), one.officer(), one.reason()));
        events.publishEvent(new NewHitsReviewed(
                Occurrence.of(clock, found.partnerId(), found.applicationId(), actor)
                        .change(null, review.conclusion().code())
                        .because(review.trueMatch().map(MatchDecision::reason).orElse(null)),
                review.cleared()));
        runs.closeDecided(clock.instant());
        open(found.applicationId())
                .ifPresent(next -> events.publishEvent(new NewHitsFound(found(
                        next.applicationId(),
                        next.partnerId(),
                        store.hits(next.id()).size()))));
    }

    private Optional<HitReview> open(UUID applicationId) {
        return store.waiting(applicationId).stream()
                .filter(review -> review.state() == State.OPEN)
                .findFirst();
    }

    private FoundMatches found(HitReview review) {
        return new FoundMatches(
                occasion(),
                review.id(),
                review.applicationId(),
                review.partnerId(),
                review.openedAt(),
                store.hits(review.id()));
    }

    private Occurrence found(UUID applicationId, UUID partnerId, int hits) {
        return Occurrence.of(clock, partnerId, applicationId, RESCREENING)
                .change(null, hits == 1 ? "1 hit" : hits + " hits");
    }
}
