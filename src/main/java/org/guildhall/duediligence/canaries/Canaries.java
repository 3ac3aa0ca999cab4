package org.guildhall.duediligence.canaries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.guildhall.duediligence.canaries.CanaryDay.Result;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.ListArchive;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up disguised listed names and ordinary applicants, once a day and with the same names for everybody who does it that
 * day. They exist in no register and no case.
 */
@Service
public class Canaries {

    private final ScreeningProvider provider;
    private final ScreeningEvidence evidence;
    private final ListArchive archive;
    private final CanaryDays days;
    private final CanarySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Canaries(
            ScreeningProvider provider,
            ScreeningEvidence evidence,
            ListArchive archive,
            CanaryDays days,
            CanarySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.provider = provider;
        this.evidence = evidence;
        this.archive = archive;
        this.days = days;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs the canaries of today, if nobody has.
     *
     * @return what they told; empty when they ran already, or there are no lists here to take names from
     * @throws ScreeningListUnavailable when nobody can be looked up; they run later then
     */
    @Transactional
    public Optional<CanaryDay> run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (days.has(today)) {
            return Optional.empty();
        }
        ScreeningProvider.Source source = provider.source();
        evidence.keepParts(source);
        return archive.entries(source.listVersion())
                .map(entries -> look(today, source, entries))
                .filter(days::keep)
                .map(this::judged);
    }

    private CanaryDay judged(CanaryDay ran) {
        if (ran.recall() < settings.recallFloor()) {
            events.publishEvent(new CanariesMissed(UUID.randomUUID()));
        }
        return ran;
    }

    private CanaryDay look(LocalDate today, ScreeningProvider.Source source, List<ListEntry> entries) {
        Map<Mutation, Result> results = new EnumMap<>(Mutation.class);
        for (Mutation mutation : Mutation.values()) {
            results.put(mutation, look(mutation, entries, new Random(today.toEpochDay() * 31 + mutation.ordinal())));
        }
        int reviewed = 0;
        for (String name : OrdinaryApplicants.some(settings.applicants(), new Random(today.toEpochDay()))) {
            if (!provider.screen(PartyQuery.named(EntryKind.PERSON, name))
                    .hits()
                    .isEmpty()) {
                reviewed++;
            }
        }
        return new CanaryDay(
                today,
                clock.instant(),
                source.listVersion(),
                source.matcherVersion(),
                results,
                settings.applicants(),
                reviewed);
    }

    private Result look(Mutation mutation, List<ListEntry> entries, Random random) {
        List<ListEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        int tried = 0;
        int found = 0;
        for (ListEntry entry : shuffled) {
            boolean fits = entry.kind() == EntryKind.PERSON
                    || (entry.kind() == EntryKind.ORGANISATION && mutation != Mutation.NO_MIDDLE_NAME);
            Optional<String> disguised = fits ? mutation.of(entry.name(), random) : Optional.empty();
            if (disguised.isPresent()) {
                tried++;
                found += finds(PartyQuery.named(entry.kind(), disguised.get()), entry) ? 1 : 0;
            }
            if (tried == settings.perMutation()) {
                break;
            }
        }
        return new Result(tried, found);
    }

    private boolean finds(PartyQuery query, ListEntry entry) {
        return provider.screen(query).hits().stream()
                .anyMatch(hit -> hit.entryId().equals(entry.id()));
    }
}
