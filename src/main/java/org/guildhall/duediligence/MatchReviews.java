package org.guildhall.duediligence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.ReviewStep.Kind;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers make of the matches of a case: one decision each, confirmed by a second officer where policy asks for it. */
@Service
public class MatchReviews {

    private final CaseStore cases;
    private final ScreeningStore screenings;
    private final MatchReviewStore store;
    private final ClearedPairs pairs;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchReviews(
            CaseStore cases,
            ScreeningStore screenings,
            MatchReviewStore store,
            ClearedPairs pairs,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.screenings = screenings;
        this.store = store;
        this.pairs = pairs;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** How far it is; empty when the application has no case yet. */
    @Transactional(readOnly = true)
    public Optional<MatchReview> find(UUID applicationId) {
        return cases.find(applicationId).map(this::review);
    }

    /** Everything ever decided about a party, newest first. */
    @Transactional(readOnly = true)
    public List<MatchDecision> ofParty(UUID partyId) {
        return store.decisionsOfParty(partyId);
    }

    /**
     * Keeps an officer's decision on one match.
     *
     * @throws DecidedMeanwhile when there is a decision that this officer has not seen
     * @throws FourEyesRequired when this officer is kept from deciding here
     * @throws ClearanceTooLong when the pair may not be cleared until that day
     */
    @Transactional
    public void decide(UUID applicationId, Decision decision, Officer officer) {
        DueDiligenceCase current = lockOpen(applicationId);
        MatchReview review = review(current);
        review.expectDecidable(decision, officer.account());
        if (decision.clearUntil() != null && !pairs.allows(decision.clearUntil())) {
            throw new ClearanceTooLong(pairs.today(), pairs.latestEnd());
        }
        boolean asSecond = review.phase() == MatchReview.Phase.SUBMITTED;
        Optional<MatchDecision> before = review.inForce(decision.partyId(), decision.entryId());
        store.insert(current.id(), decision, asSecond, officer, clock.instant().atOffset(ZoneOffset.UTC));
        events.publishEvent(new MatchDecided(occurrence(current, officer.actor())
                .change(
                        before.map(made -> decision.entryId() + ": "
                                        + made.disposition().label())
                                .orElse(null),
                        decision.entryId() + ": " + decision.disposition().label())
                .because(decision.reason())));
    }

    /**
     * Says that every match is decided.
     *
     * @return the review as it is now
     */
    @Transactional
    public MatchReview submit(UUID applicationId, Officer officer) {
        DueDiligenceCase current = lockOpen(applicationId);
        review(current).expectSubmittable(officer.account());
        step(current, Kind.SUBMITTED, officer, null);
        MatchReview submitted = review(current);
        events.publishEvent(new MatchReviewSubmitted(occurrence(current, officer.actor())
                .change(
                        null,
                        submitted.escalated() ? "escalated" : submitted.cleared() ? "falsePositive" : "trueMatch")));
        return submitted;
    }

    /**
     * Agrees with the decisions of others.
     *
     * @throws MatchesEscalated when an escalated match is yet to be decided
     */
    @Transactional
    public void confirm(UUID applicationId, Officer officer) {
        DueDiligenceCase current = lockOpen(applicationId);
        MatchReview review = review(current);
        review.expectSecond(officer.account());
        if (review.escalated()) {
            throw new MatchesEscalated(applicationId);
        }
        step(current, Kind.CONFIRMED, officer, null);
        events.publishEvent(new MatchReviewConfirmed(occurrence(current, officer.actor())));
    }

    /** Does not agree with the decisions of others: they are decided again. */
    @Transactional
    public void sendBack(UUID applicationId, String reason, Officer officer) {
        DueDiligenceCase current = lockOpen(applicationId);
        review(current).expectSecond(officer.account());
        step(current, Kind.SENT_BACK, officer, reason);
        events.publishEvent(
                new MatchReviewSentBack(occurrence(current, officer.actor()).because(reason)));
    }

    /**
     * Draws the conclusion from the decisions, once; pairs cleared for later are on the good-guy list from now on.
     *
     * @param secondRequired whether policy asks for a second officer
     * @return whether every match is somebody else
     */
    @Transactional
    public boolean settle(UUID applicationId, boolean secondRequired, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        if (current.matchesCleared() != null) {
            return current.matchesCleared();
        }
        MatchReview review = review(current);
        review.expectSettleable(secondRequired);
        boolean cleared = review.cleared();
        cases.update(current.matchesSettled(cleared));
        clearForLater(current, review);
        events.publishEvent(new MatchesDispositioned(
                occurrence(current, actor)
                        .change(null, cleared ? "falsePositive" : "trueMatch")
                        .because(review.reasonOfTrueMatch().orElse(null)),
                cleared));
        return cleared;
    }

    private void clearForLater(DueDiligenceCase current, MatchReview review) {
        Map<UUID, Party> parties = organisations.parties(current.partnerId()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        String second = review.phase() == MatchReview.Phase.CONFIRMED
                ? review.steps().getLast().officer().name()
                : null;
        for (ScreeningMatch match : review.matches()) {
            review.inForce(match.partyId(), match.entryId())
                    .filter(decision -> decision.clearUntil() != null)
                    .ifPresent(decision -> clear(current, match, decision, parties.get(match.partyId()), second));
        }
    }

    private void clear(
            DueDiligenceCase current,
            ScreeningMatch match,
            MatchDecision decision,
            @Nullable Party party,
            @Nullable String second) {
        if (party == null || match.entryHash() == null || decision.clearUntil() == null) {
            return;
        }
        pairs.clear(
                new ClearedPair(
                        UUID.randomUUID(),
                        current.partnerId(),
                        current.applicationId(),
                        party.id(),
                        party.name(),
                        ContentHash.of(party),
                        match.entryId(),
                        match.listedName(),
                        match.listName(),
                        match.entryHash(),
                        decision.reason(),
                        decision.officer().name(),
                        second,
                        clock.instant(),
                        decision.clearUntil(),
                        ClearedPair.State.ACTIVE,
                        null),
                decision.officer().actor());
    }

    private MatchReview review(DueDiligenceCase current) {
        return new MatchReview(
                current.applicationId(),
                screenings.matches(current.id()).stream()
                        .filter(match -> match.clearedPairId() == null)
                        .toList(),
                store.decisions(current.id()),
                store.steps(current.id()));
    }

    private DueDiligenceCase lockOpen(UUID applicationId) {
        DueDiligenceCase current = cases.lock(applicationId);
        current.expectOpen("review the matches of");
        return current;
    }

    private void step(DueDiligenceCase current, Kind kind, Officer officer, @Nullable String reason) {
        store.insert(current.id(), new ReviewStep(kind, officer, reason, clock.instant()));
    }

    private Occurrence occurrence(DueDiligenceCase current, Actor actor) {
        return Occurrence.of(clock, current.partnerId(), current.applicationId(), actor);
    }
}
