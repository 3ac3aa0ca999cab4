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

/** A list made ready for looking up parties. Immutable; may be used by many threads. */
public final class ScreeningIndex {

    /** Changes whenever the same party and list could give another result. */
    public static final String VERSION = "names-1";

    private static final int CANDIDATES = 64;
    private static final double WEAK_ALIAS = 0.9;

    /** Best first; ties by how far the list trusts the name, then by the id of the entry. */
    private static final Comparator<Ranked> RANKING = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.listed().listed().strength())
            .thenComparing(ranked -> ranked.listed().entry().id())
            .thenComparing(ranked -> ranked.listed().entry().name());

    private final Map<EntryKind, Shelf> shelves = new EnumMap<>(EntryKind.class);
    private final int entries;

    private record Listed(ListEntry entry, ListedName listed, Name name) {}

    private record Ranked(Listed listed, Scored names, Evidence evidence, double score) {

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
        if (party.kind() == EntryKind.UNKNOWN) {
            return Stream.of(EntryKind.PERSON, EntryKind.ORGANISATION)
                    .flatMap(kind -> search(party.as(kind), limit).stream())
                    .sorted(Comparator.comparingDouble(RankedHit::score)
                            .reversed()
                            .thenComparing(hit -> hit.name().strength())
                            .thenComparing(hit -> hit.entry().id()))
                    .limit(limit)
                    .toList();
        }
        Name name = Names.parse(party.name(), party.kind());
        if (!name.comparable()) {
            throw NameNotComparable.empty();
        }
        Shelf shelf = shelves.get(party.kind());
        if (shelf == null) {
            return List.of();
        }
        Map<ListEntry, Ranked> best = new HashMap<>();
        for (int found : shelf.index().find(name, numbers(party), Math.max(CANDIDATES, limit))) {
            Ranked ranked = rank(party, name, shelf.listed().get(found));
            best.merge(ranked.listed().entry(), ranked, (a, b) -> RANKING.compare(a, b) <= 0 ? a : b);
        }
        return best.values().stream()
                .sorted(RANKING)
                .limit(limit)
                .map(Ranked::inWords)
                .toList();
    }

    private static Ranked rank(PartyQuery party, Name name, Listed listed) {
        Scored names = NameScore.compare(name, listed.name());
        Evidence evidence = Evidence.of(party, listed.entry());
        double weakness = listed.listed().strength() == Strength.WEAK ? WEAK_ALIAS : 1;
        double score = Math.max(evidence.floor(), names.score() * weakness * evidence.factor());
        return new Ranked(listed, names, evidence, score);
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
    private static Set<EntryKind> comparable(EntryKind kind) {
        return kind == EntryKind.UNKNOWN
                ? Set.of(EntryKind.PERSON, EntryKind.ORGANISATION, EntryKind.VESSEL)
                : Set.of(kind);
    }
}
