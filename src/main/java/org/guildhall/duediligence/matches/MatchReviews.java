package org.guildhall.duediligence.matches;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearanceTooLong;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.matches.ReviewStep.Kind;
import org.guildhall.duediligence.screening.ContentHash;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers make of matches, whatever the occasion on which they were found: one decision each, confirmed by a second
 * officer where policy asks for it.
 */
@Service
public class MatchReviews {

    private final EnumMap<Occasion, MatchSource> sources;
    private final MatchReviewStore store;
    private final ClearedPairs pairs;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public MatchReviews(
            List<MatchSource> sources,
            MatchReviewStore store,
            ClearedPairs pairs,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources =
                new EnumMap<>(sources.stream().collect(Collectors.toMap(MatchSource::occasion, Function.identity())));
        this.store = store;
        this.pairs = pairs;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** How far it is; empty when nothing is reviewed. */
    @Transactional(readOnly = true)
    public Optional<MatchReview> find(Occasion occasion, UUID applicationId) {
        return source(occasion).find(applicationId).map(this::review);
    }

    /** Everything ever found for an application, first in due diligence and then since, oldest first. */
    @Transactional(readOnly = true)
    public List<MatchReview> ever(UUID applicationId) {
        return sources.values().stream()
                .flatMap(source -> source.ever(applicationId).stream())
                .map(this::review)
                .toList();
    }

    /** Everything ever decided on this party, or on another of the same data, and this entry; newest first. */
    @Transactional(readOnly = true)
    public List<MatchDecision> ofPair(UUID partyId, @Nullable Party party, String entryId) {
        return store.decisionsOfPair(partyId, party == null ? null : ContentHash.of(party), entryId);
    }

    /**
     * Keeps an officer's decision on one match.
     *
     * @throws DecidedMeanwhile when there is a decision that this officer has not seen
     * @throws FourEyesRequired when this officer is kept from deciding here
     * @throws ClearanceTooLong when the pair may not be cleared until that day
     */
    @Transactional
    public void decide(Occasion occasion, UUID applicationId, Decision decision, Officer officer) {
        FoundMatches found = source(occasion).lock(applicationId);
        MatchReview review = review(found);
        ScreeningMatch match = review.expectDecidable(decision, officer.account());
        if (decision.clearUntil() != null && !pairs.allows(decision.clearUntil())) {
            throw new ClearanceTooLong(pairs.today(), pairs.latestEnd());
        }
        boolean asSecond = review.phase() == MatchReview.Phase.SUBMITTED;
        Party party = parties(found).get(match.partyId());
        store.insert(
                found,
                decision,
                party == null ? null : ContentHash.of(party),
                asSecond,
                officer,
                clock.instant().atOffset(ZoneOffset.UTC));
        events.publishEvent(new MatchDecided(occurrence(found, officer.actor())
                .change(
                        review.inForce(match)
                                .map(made -> decision.entryId() + ": "
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
    public MatchReview submit(Occasion occasion, UUID applicationId, Officer officer) {
        MatchSource source = source(occasion);
        FoundMatches found = source.lock(applicationId);
        review(found).expectSubmittable(officer.account());
        step(found, Kind.SUBMITTED, officer, null);
        source.submitted(found);
        MatchReview submitted = review(found);
        events.publishEvent(new MatchReviewSubmitted(occurrence(found, officer.actor())
                .change(null, submitted.conclusion().code())));
        return submitted;
    }

    /**
     * Agrees with the decisions of others.
     *
     * @throws MatchesEscalated when an escalated match is yet to be decided
     */
    @Transactional
    public void confirm(Occasion occasion, UUID applicationId, Officer officer) {
        FoundMatches found = source(occasion).lock(applicationId);
        MatchReview review = review(found);
        review.expectSecond(officer.account());
        if (review.escalated()) {
            throw new MatchesEscalated(applicationId);
        }
        step(found, Kind.CONFIRMED, officer, null);
        events.publishEvent(new MatchReviewConfirmed(occurrence(found, officer.actor())));
    }

    /** Does not agree with the decisions of others: they are decided again. */
    @Transactional
    public void sendBack(Occasion occasion, UUID applicationId, String reason, Officer officer) {
        MatchSource source = source(occasion);
        FoundMatches found = source.lock(applicationId);
        review(found).expectSecond(officer.account());
        step(found, Kind.SENT_BACK, officer, reason);
        source.sentBack(found);
        events.publishEvent(
                new MatchReviewSentBack(occurrence(found, officer.actor()).because(reason)));
    }

    /**
     * Draws the conclusion from the decisions, once; pairs cleared for later are on the good-guy list from now on.
     *
     * @param secondRequired whether policy asks for a second officer
     * @param wait identifies the step of the process that waits for it
     * @return whether every match is somebody else
     */
    @Transactional
    public boolean settle(Occasion occasion, UUID applicationId, boolean secondRequired, String wait, Actor actor) {
        MatchSource source = source(occasion);
        Optional<Boolean> before = source.conclusion(applicationId, wait);
        if (before.isPresent()) {
            return before.get();
        }
        MatchReview review = review(source.lock(applicationId));
        review.expectSettleable(secondRequired);
        clearForLater(review);
        source.conclude(review, wait, actor);
        return review.cleared();
    }

    private void clearForLater(MatchReview review) {
        Map<UUID, Party> parties = parties(review.found());
        String second = review.phase() == MatchReview.Phase.CONFIRMED
                ? review.steps().getLast().officer().name()
                : null;
        for (ScreeningMatch match : review.matches()) {
            review.inForce(match)
                    .filter(decision -> decision.clearUntil() != null)
                    .ifPresent(
                            decision -> clear(review.found(), match, decision, parties.get(match.partyId()), second));
        }
    }

    private void clear(
            FoundMatches found,
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
                        found.partnerId(),
                        found.applicationId(),
                        party.id(),
                        party.name(),
                        // Who was decided on: whoever changed since is another one, and looked up again.
                        store.partyHash(decision.number()).orElseGet(() -> ContentHash.of(party)),
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

    private MatchSource source(Occasion occasion) {
        return Objects.requireNonNull(sources.get(occasion));
    }

    private MatchReview review(FoundMatches found) {
        return new MatchReview(found, store.decisions(found.id()), store.steps(found.id()));
    }

    private Map<UUID, Party> parties(FoundMatches found) {
        return organisations.parties(found.partnerId()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
    }

    private void step(FoundMatches found, Kind kind, Officer officer, @Nullable String reason) {
        store.insert(found.id(), new ReviewStep(kind, officer, reason, clock.instant()));
    }

    private Occurrence occurrence(FoundMatches found, Actor actor) {
        return Occurrence.of(clock, found.partnerId(), found.applicationId(), actor);
    }
}
