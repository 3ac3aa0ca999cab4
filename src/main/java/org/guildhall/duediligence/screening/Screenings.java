package org.guildhall.duediligence.screening;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.CaseStore;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.UnknownCase;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the parties of a case on the screening list. */
@Service
public class Screenings {

    private final CaseStore cases;
    private final ScreeningStore screenings;
    private final ScreeningEvidence evidence;
    private final ScreeningProvider provider;
    private final ClearedPairs pairs;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Screenings(
            CaseStore cases,
            ScreeningStore screenings,
            ScreeningEvidence evidence,
            ScreeningProvider provider,
            ClearedPairs pairs,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.screenings = screenings;
        this.evidence = evidence;
        this.provider = provider;
        this.pairs = pairs;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks up one party, once: asked again, it gives the result of the first time.
     *
     * @return whether the party was found on the list with anybody whom nobody told apart from it before
     * @throws ScreeningListUnavailable when the list cannot be read; nothing is kept then
     */
    @Transactional
    public boolean screen(UUID applicationId, UUID partyId, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        Optional<Screening> earlier = screenings.find(current.id(), partyId);
        if (earlier.isPresent()) {
            return screenings.matches(current.id()).stream()
                    .anyMatch(match -> match.partyId().equals(partyId) && match.clearedPairId() == null);
        }
        Party party = party(current, partyId);
        ScreeningProvider.Answer answer = provider.screen(party);
        List<Hit> hits = answer.hits().stream()
                .map(hit -> compared(hit, party, applicationId, actor))
                .toList();
        long cleared = hits.stream().filter(hit -> hit.cleared() != null).count();
        ScreeningProvider.Source source = answer.source();
        Screening screening = new Screening(
                partyId,
                source.listName(),
                source.listVersion(),
                source.listEntries(),
                source.matcherVersion(),
                clock.instant(),
                hits.size());
        screenings.insert(current.id(), screening, ContentHash.of(party), hits);
        evidence.keep(current.id(), partyId, source, answer.query());
        String outcome = "%s: %s%s in %s (%d entries, SHA-256 %s, matcher %s)"
                .formatted(
                        party.position().label(),
                        hits.size() == 1 ? "1 match" : hits.size() + " matches",
                        cleared == 0 ? "" : ", %d of them cleared earlier".formatted(cleared),
                        source.listName(),
                        source.listEntries(),
                        source.listVersion(),
                        source.matcherVersion());
        events.publishEvent(new PartyScreened(occurrence(current, actor).change(null, outcome), partyId, hits.size()));
        return cleared < hits.size();
    }

    /**
     * Whether anybody was found whom nobody told apart from the listed one before.
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
        return screenings.matches(current.id()).stream().anyMatch(match -> match.clearedPairId() == null);
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

    private Hit compared(Hit hit, Party party, UUID applicationId, Actor actor) {
        return hit.entry() == null
                ? hit
                : hit.clearedBy(pairs.use(party, hit.entry(), applicationId, actor)
                        .map(ClearedPair::id)
                        .orElse(null));
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
