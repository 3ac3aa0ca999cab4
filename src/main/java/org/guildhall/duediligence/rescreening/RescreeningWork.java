package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.rescreening.WatchedParties.Page;
import org.guildhall.duediligence.rescreening.WatchedParties.Watched;
import org.guildhall.duediligence.screening.PartyFacts;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.EntriesChanged;
import org.guildhall.duediligence.watchlist.ListArchive;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works runs off, a page of parties per transaction: where the run is, what was found and the reviews of it are kept
 * together or not at all, so that a Guildhall that is killed goes on where it was, and two never do the same page.
 */
@Service
public class RescreeningWork {

    /** Of a few changed entries, whole pages are asked for whom they are like. */
    private static final int CASES_OF_DELTA = 10_000;

    private static final int CASES_OF_FULL = 500;

    /** Longer than a first screening ever takes. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final RescreeningRuns runs;
    private final WatchedParties watched;
    private final PartyRescreening rescreening;
    private final StandingHits standing;
    private final NewHits newHits;
    private final ScreeningProvider provider;
    private final ListArchive archive;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Known latest;

    RescreeningWork(
            RescreeningRuns runs,
            WatchedParties watched,
            PartyRescreening rescreening,
            StandingHits standing,
            NewHits newHits,
            ScreeningProvider provider,
            ListArchive archive,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.watched = watched;
        this.rescreening = rescreening;
        this.standing = standing;
        this.newHits = newHits;
        this.provider = provider;
        this.archive = archive;
        this.events = events;
        this.clock = clock;
    }

    private record Known(long run, Optional<ListDelta> delta) {}

    /**
     * Does the next page of the oldest run that nobody else works on.
     *
     * @return whether there was one
     * @throws ScreeningListUnavailable when a list cannot be read; the run waits then
     */
    @Transactional
    public boolean step() {
        Optional<RescreeningRun> taken = runs.take();
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(RescreeningRun run) {
        Optional<ListDelta> delta = delta(run);
        if (run.cursor() == null) {
            delta.ifPresent(changed -> events.publishEvent(new EntriesChanged(changed.current())));
        }
        Page page = watched.after(run.cursor(), run.partnerId(), delta.isPresent() ? CASES_OF_DELTA : CASES_OF_FULL);
        if (page.next() == null) {
            finish(run);
            return;
        }
        List<Watched> affected = delta.map(of -> affected(of, page.parties())).orElse(page.parties());
        int hits = rescreen(run, affected, delta.map(ListDelta::changed).orElse(Set.of()));
        runs.advance(run.number(), page.next(), page.parties().size(), affected.size(), hits);
    }

    private void finish(RescreeningRun run) {
        List<Watched> late = run.partnerId() != null
                ? List.of()
                : watched.screenedWithOtherLists(
                        run.createdAt().minus(UNDER_WAY), provider.source().listVersion());
        int hits = rescreen(run, late, Set.of());
        runs.finish(run.number(), late.size(), hits, clock.instant());
        runs.closeDecided(clock.instant());
    }

    private int rescreen(RescreeningRun run, List<Watched> parties, Set<String> changed) {
        Map<UUID, List<FoundHit>> found = new LinkedHashMap<>();
        Map<UUID, Watched> byApplication = new LinkedHashMap<>();
        int hits = 0;
        for (Watched party : parties) {
            List<FoundHit> of = rescreening.rescreen(party, run.number(), changed);
            if (!of.isEmpty()) {
                byApplication.putIfAbsent(party.applicationId(), party);
                found.computeIfAbsent(party.applicationId(), any -> new ArrayList<>())
                        .addAll(of);
                hits += of.size();
            }
        }
        found.forEach((application, of) -> newHits.add(
                application,
                Objects.requireNonNull(byApplication.get(application)).partnerId(),
                run.number(),
                of));
        return hits;
    }

    private List<Watched> affected(ListDelta delta, List<Watched> parties) {
        ReviewThreshold threshold = new ReviewThreshold(provider.source().threshold());
        BitSet like = delta.affects(
                parties.stream().map(of -> PartyFacts.of(of.party())).toList(), threshold);
        Set<UUID> known = standing.partiesWith(delta.touched());
        List<Watched> affected = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            if (like.get(i) || known.contains(parties.get(i).party().id())) {
                affected.add(parties.get(i));
            }
        }
        return affected;
    }

    /** What the lists of a run changed; empty when that is not known, or when everybody is to be looked up anyway. */
    private Optional<ListDelta> delta(RescreeningRun run) {
        String previous = run.previous();
        String watchlist = run.watchlist();
        if (previous == null || watchlist == null) {
            return Optional.empty();
        }
        Known known = latest;
        if (known == null || known.run() != run.number()) {
            known = new Known(run.number(), archive.entries(previous).flatMap(before -> archive.entries(watchlist)
                    .map(after -> ListDelta.between(before, after))));
            latest = known;
        }
        return known.delta();
    }
}
