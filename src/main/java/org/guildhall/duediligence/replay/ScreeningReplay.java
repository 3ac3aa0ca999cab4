package org.guildhall.duediligence.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.duediligence.replay.Replayed.Verdict;
import org.guildhall.duediligence.rescreening.RescreeningLookups;
import org.guildhall.duediligence.screening.HitSearch;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningEvidence.Asked;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.duediligence.watchlist.ListArchive;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes screenings again: the question, the lists and the threshold of that day, by the rules that run now. */
@Service
public class ScreeningReplay {

    private final Screenings screenings;
    private final ScreeningEvidence evidence;
    private final ListArchive archive;
    private final ScreeningProvider provider;
    private final RescreeningLookups lookups;
    private volatile @Nullable Indexed latest;

    ScreeningReplay(
            Screenings screenings,
            ScreeningEvidence evidence,
            ListArchive archive,
            ScreeningProvider provider,
            RescreeningLookups lookups) {
        this.screenings = screenings;
        this.evidence = evidence;
        this.archive = archive;
        this.provider = provider;
        this.lookups = lookups;
    }

    private record Indexed(String watchlist, ScreeningIndex index) {}

    /** Every screening of a case, first when it was made and then whenever somebody was found again; oldest first. */
    @Transactional(readOnly = true)
    public List<Replayed> replay(DueDiligenceCase of) {
        List<ScreeningMatch> matches = screenings.matches(of.applicationId());
        Stream<Replayed> first = screenings.ofApplication(of.applicationId()).stream()
                .map(screening -> replay(
                        screening,
                        evidence.asked(of.id(), screening.partyId()),
                        matches.stream()
                                .filter(match -> match.partyId().equals(screening.partyId()))
                                .toList()));
        Stream<Replayed> since = lookups.ofCase(of.id()).stream()
                .map(lookup -> replay(lookup.screening(), Optional.of(lookup.asked()), lookups.found(lookup)));
        return Stream.concat(first, since).toList();
    }

    private Replayed replay(Screening screening, Optional<Asked> asked, List<ScreeningMatch> then) {
        if (asked.isEmpty()) {
            return replayed(
                    screening,
                    then,
                    Verdict.CANNOT_BE_REPEATED,
                    List.of("what was asked was not kept at that time"),
                    List.of());
        }
        PartyQuery query = asked.get().query();
        List<String> today = today(query, then);
        ReviewThreshold threshold = new ReviewThreshold(asked.get().threshold());
        String running = HitSearch.version(threshold);
        if (!screening.matcherVersion().equals(running)) {
            return replayed(
                    screening,
                    then,
                    Verdict.CANNOT_BE_REPEATED,
                    List.of("it was made by the rules %s, and %s run here"
                            .formatted(screening.matcherVersion(), running)),
                    today);
        }
        Optional<ScreeningIndex> index = index(screening.listVersion());
        if (index.isEmpty()) {
            return replayed(screening, then, Verdict.CANNOT_BE_REPEATED, List.of("its lists are not kept here"), today);
        }
        List<String> differences = HitDifferences.between(then, HitSearch.hits(index.get(), query, threshold));
        return replayed(
                screening, then, differences.isEmpty() ? Verdict.IDENTICAL : Verdict.DIFFERENT, differences, today);
    }

    /** Today's answer to the question of that day. */
    private List<String> today(PartyQuery query, List<ScreeningMatch> then) {
        try {
            return HitDifferences.between(then, provider.screen(query).hits());
        } catch (ScreeningListUnavailable unavailable) {
            return List.of("Today nobody can say: "
                    + Objects.requireNonNullElse(unavailable.getMessage(), "the lists cannot be read"));
        }
    }

    private static Replayed replayed(
            Screening screening, List<ScreeningMatch> then, Verdict verdict, List<String> why, List<String> today) {
        String answer = then.isEmpty()
                ? "Nobody found"
                : then.size() == 1
                        ? "1 hit: " + then.getFirst().listedName()
                        : "%d hits, first %s"
                                .formatted(then.size(), then.getFirst().listedName());
        return new Replayed(
                screening.partyId(),
                "%s, %,d entries, SHA-256 %s, rules %s"
                        .formatted(
                                screening.listName(),
                                screening.listEntries(),
                                screening.listVersion(),
                                screening.matcherVersion()),
                screening.screenedAt(),
                answer,
                verdict,
                why,
                today);
    }

    private Optional<ScreeningIndex> index(String watchlist) {
        Indexed known = latest;
        if (known != null && known.watchlist().equals(watchlist)) {
            return Optional.of(known.index());
        }
        return archive.entries(watchlist).map(entries -> {
            Indexed made = new Indexed(watchlist, ScreeningIndex.of(entries));
            latest = made;
            return made.index();
        });
    }
}
