package org.guildhall.duediligence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the parties of a case on the screening list, and what officers make of what is found. */
@Service
public class Screenings {

    private final CaseStore cases;
    private final ScreeningStore screenings;
    private final ScreeningEvidence evidence;
    private final ScreeningProvider provider;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Screenings(
            CaseStore cases,
            ScreeningStore screenings,
            ScreeningEvidence evidence,
            ScreeningProvider provider,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.screenings = screenings;
        this.evidence = evidence;
        this.provider = provider;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks up one party, once: asked again, it gives the result of the first time.
     *
     * @return whether the party was found on the list
     * @throws ScreeningListUnavailable when the list cannot be read; nothing is kept then
     */
    @Transactional
    public boolean screen(UUID applicationId, UUID partyId, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        Optional<Screening> earlier = screenings.find(current.id(), partyId);
        if (earlier.isPresent()) {
            return earlier.get().matches() > 0;
        }
        Party party = party(current, partyId);
        ScreeningProvider.Answer answer = provider.screen(party);
        List<Hit> hits = answer.hits();
        ScreeningProvider.Source source = answer.source();
        Screening screening = new Screening(
                partyId,
                source.listName(),
                source.listVersion(),
                source.listEntries(),
                source.matcherVersion(),
                clock.instant(),
                hits.size());
        screenings.insert(current.id(), screening, hits);
        evidence.keep(current.id(), partyId, source, answer.query());
        String outcome = "%s: %s in %s (%d entries, SHA-256 %s, matcher %s)"
                .formatted(
                        party.position().label(),
                        hits.size() == 1 ? "1 match" : hits.size() + " matches",
                        source.listName(),
                        source.listEntries(),
                        source.listVersion(),
                        source.matcherVersion());
        events.publishEvent(new PartyScreened(occurrence(current, actor).change(null, outcome), partyId, hits.size()));
        return !hits.isEmpty();
    }

    /**
     * Whether anybody was found.
     *
     * @throws IllegalCaseState when a party has not been screened
     */
    @Transactional(readOnly = true)
    public boolean summarise(UUID applicationId) {
        DueDiligenceCase current = cases.find(applicationId).orElseThrow(() -> new UnknownCase(applicationId));
        List<Screening> made = screenings.ofCase(current.id());
        Set<UUID> screened = made.stream().map(Screening::partyId).collect(Collectors.toSet());
        List<Party> parties = organisations.parties(current.partnerId());
        if (!parties.stream().map(Party::id).allMatch(screened::contains)) {
            throw IllegalCaseState.cannot(
                    "summarise", applicationId, "not every party is screened. Screen them all first.");
        }
        return made.stream().anyMatch(screening -> screening.matches() > 0);
    }

    /** What was found, by listed name. */
    @Transactional(readOnly = true)
    public List<ScreeningMatch> matches(UUID applicationId) {
        return cases.find(applicationId)
                .map(found -> screenings.matches(found.id()))
                .orElse(List.of());
    }

    /** Every look-up that was made, oldest first. */
    @Transactional(readOnly = true)
    public List<Screening> ofApplication(UUID applicationId) {
        return cases.find(applicationId)
                .map(found -> screenings.ofCase(found.id()))
                .orElse(List.of());
    }

    /** Keeps an officer's finding on all matches of the case. */
    @Transactional
    public void reviewMatches(UUID applicationId, Disposition disposition, String reason, UUID officer, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        cases.update(current.matchesReviewed(new MatchReview(disposition, reason, officer, clock.instant())));
        events.publishEvent(new MatchesDispositioned(
                occurrence(current, actor).change(null, disposition.code()).because(reason),
                disposition == Disposition.FALSE_POSITIVE));
    }

    /** What keeps the list from being read; empty when it can be read. */
    public Optional<String> problemOfList() {
        try {
            provider.source();
            return Optional.empty();
        } catch (ScreeningListUnavailable unavailable) {
            return Optional.of(Objects.requireNonNullElse(unavailable.getMessage(), "The list cannot be read."));
        }
    }

    /**
     * Keeps that an officer restored the list.
     *
     * @throws ScreeningListUnavailable when it still cannot be read
     */
    @Transactional
    public void confirmListRestored(UUID applicationId, String note, Actor actor) {
        ScreeningProvider.Source restored = provider.source();
        DueDiligenceCase current = cases.lock(applicationId);
        events.publishEvent(new ScreeningListRestored(occurrence(current, actor)
                .change(null, "%s, SHA-256 %s".formatted(restored.listName(), restored.listVersion()))
                .because(note)));
    }

    private Party party(DueDiligenceCase current, UUID partyId) {
        return organisations.parties(current.partnerId()).stream()
                .filter(party -> party.id().equals(partyId))
                .findFirst()
                .orElseThrow(() -> IllegalCaseState.cannot(
                        "screen party '%s' in".formatted(partyId),
                        current.applicationId(),
                        "it is not a party of this partner. Check the id."));
    }

    private Occurrence occurrence(DueDiligenceCase current, Actor actor) {
        return Occurrence.of(clock, current.partnerId(), current.applicationId(), actor);
    }
}
