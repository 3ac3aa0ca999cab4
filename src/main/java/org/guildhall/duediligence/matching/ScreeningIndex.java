package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.guildhall.duediligence.matching.NameScore.Scored;
import org.jspecify.annotations.Nullable;

/** A list made ready for looking up parties. Immutable; may be used by many threads. */
public final class ScreeningIndex {

    /** Changes whenever the same party and list could give another result. */
    public static final String VERSION = "names-2";

    private static final int CANDIDATES = 64;
    private static final double WEAK_ALIAS = 0.9;

    /** Scores are compared as they are shown, with four digits. */
    private static final double SHOWN = 0.0001;

    /** Best first; ties by how far the list trusts the name, then by the id of the entry. */
    private static final Comparator<Ranked> RANKING = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.listed().listed().strength())
            .thenComparing(ranked -> ranked.listed().entry().id())
            .thenComparing(ranked -> ranked.listed().entry().name());

    private final Map<EntryKind, Shelf> shelves = new EnumMap<>(EntryKind.class);
    private final int entries;

    record Listed(ListEntry entry, ListedName listed, Name name) {}

    record Ranked(Listed listed, Scored names, Evidence evidence, double score) {

        RankedHit inWords() {
            List<String> reasons = new ArrayList<>(names.inWords().reasons());
            if (listed.listed().strength() == Strength.WEAK) {
                reasons.add("the list calls this alias a weak one");
            }
            reasons.addAll(evidence.reasons());
            return new RankedHit(listed.entry(), listed.listed(), score, List.copyOf(reasons));
        }
    }

    /** The names that parties of one kind are compared with. */
    private record Shelf(List<Listed> listed, CandidateIndex index) {}

    private ScreeningIndex(Collection<ListEntry> list) {
        entries = list.size();
        Map<EntryKind, List<Listed>> sorted = new EnumMap<>(EntryKind.class);
        for (ListEntry entry : list) {
            for (EntryKind kind : comparable(entry.kind())) {
                for (ListedName listed : entry.names()) {
                    for (Name name : Names.variants(listed.text(), kind)) {
                        if (name.comparable()) {
                            sorted.computeIfAbsent(kind, any -> new ArrayList<>())
                                    .add(new Listed(entry, listed, name));
                        }
                    }
                }
            }
        }
        sorted.forEach((kind, listed) -> shelves.put(kind, shelf(listed)));
    }

    /** Reads the entries in; takes some seconds for a hundred thousand names. */
    public static ScreeningIndex of(Collection<ListEntry> entries) {
        return new ScreeningIndex(entries);
    }

    /** How many entries can be found. */
    public int size() {
        return entries;
    }

    /**
     * The entries most like a party, best first, whatever their score; one of unknown kind may be a person or an
     * organisation.
     *
     * @param limit how many at most
     * @throws NameNotComparable when the name is too long or has nothing to compare
     */
    public List<RankedHit> search(PartyQuery party, int limit) {
        return search(party, limit, 0);
    }

    /**
     * As {@link #search(PartyQuery, int)}, but only those that reach a score: the others are not even put in words.
     *
     * @throws NameNotComparable when the name is too long or has nothing to compare
     */
    public List<RankedHit> search(PartyQuery party, int limit, ReviewThreshold threshold) {
        return search(party, limit, threshold.score()).stream()
                .filter(hit -> threshold.reachedBy(hit.score()))
                .toList();
    }

    private List<RankedHit> search(PartyQuery party, int limit, double least) {
        Stream<Ranked> found = party.kind() == EntryKind.UNKNOWN
                ? Stream.of(EntryKind.PERSON, EntryKind.ORGANISATION)
                        .flatMap(kind -> ranked(party.as(kind), limit, least)
                                .sorted(RANKING)
                                .limit(limit))
                : ranked(party, limit, least);
        return found.sorted(RANKING).limit(limit).map(Ranked::inWords).toList();
    }

    private Stream<Ranked> ranked(PartyQuery party, int limit, double least) {
        Name name = Names.parse(party.name(), party.kind());
        if (!name.comparable()) {
            throw NameNotComparable.empty();
        }
        Shelf shelf = shelves.get(party.kind());
        if (shelf == null) {
            return Stream.empty();
        }
        Map<ListEntry, Ranked> best = new HashMap<>();
        for (int found : shelf.index().find(name, numbers(party), Math.max(CANDIDATES, limit))) {
            Ranked ranked = rank(party, name, shelf.listed().get(found), least);
            if (ranked != null) {
                best.merge(ranked.listed().entry(), ranked, (a, b) -> RANKING.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream();
    }

    /** Null when it cannot reach the least score: other facts only lower that of the names, but for an equal number. */
    static @Nullable Ranked rank(PartyQuery party, Name name, Listed listed, double least) {
        Scored names = NameScore.compare(name, listed.name());
        double weakness = listed.listed().strength() == Strength.WEAK ? WEAK_ALIAS : 1;
        if (names.score() * weakness < least - SHOWN && party.registrationNumber() == null) {
            return null;
        }
        Evidence evidence = Evidence.of(party, listed.entry());
        double score = Math.max(evidence.floor(), names.score() * weakness * evidence.factor());
        return score < least - SHOWN ? null : new Ranked(listed, names, evidence, score);
    }

    private static Set<String> numbers(PartyQuery party) {
        return party.registrationNumber() == null ? Set.of() : Set.of(Evidence.number(party.registrationNumber()));
    }

    private static Shelf shelf(List<Listed> listed) {
        List<List<String>> numbers = listed.stream()
                .map(of -> of.entry().details().registrationNumbers().stream()
                        .map(Evidence::number)
                        .toList())
                .toList();
        return new Shelf(
                listed, CandidateIndex.of(listed.stream().map(Listed::name).toList(), numbers));
    }

    /** What a listed one may turn out to be. */
    static Set<EntryKind> comparable(EntryKind kind) {
        return kind == EntryKind.UNKNOWN
                ? Set.of(EntryKind.PERSON, EntryKind.ORGANISATION, EntryKind.VESSEL)
                : Set.of(kind);
    }
}
