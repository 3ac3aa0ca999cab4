package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.matching.ScreeningIndex.Listed;
import org.guildhall.duediligence.matching.ScreeningIndex.Ranked;

/**
 * Parties made ready for being asked which of them a list entry could be: screening the other way round, by the same
 * comparison. Pays where entries are few and parties many.
 */
public final class PartyIndex {

    /** How many of the likest parties are compared with a name at first; more as long as hits are among the last of them. */
    private static final int FIRST = 500;

    private final Map<EntryKind, Shelf> shelves = new EnumMap<>(EntryKind.class);

    private record Asked(int position, PartyQuery party, Name name) {}

    private record Shelf(List<Asked> parties, CandidateIndex index) {}

    private PartyIndex(List<PartyQuery> parties) {
        Map<EntryKind, List<Asked>> sorted = new EnumMap<>(EntryKind.class);
        for (int i = 0; i < parties.size(); i++) {
            PartyQuery party = parties.get(i);
            for (EntryKind kind : kinds(party)) {
                try {
                    Name name = Names.parse(party.name(), kind);
                    if (name.comparable()) {
                        sorted.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Asked(i, party.as(kind), name));
                    }
                } catch (NameNotComparable sameAnswerWhateverTheList) {
                    continue;
                }
            }
        }
        sorted.forEach((kind, of) -> shelves.put(kind, shelf(of)));
    }

    /** Reads the parties in; takes a second for some ten thousand. */
    public static PartyIndex of(List<PartyQuery> parties) {
        return new PartyIndex(parties);
    }

    /** Positions of the parties that reach the threshold with one of the entries. */
    public BitSet like(List<ListEntry> entries, ReviewThreshold threshold) {
        BitSet found = new BitSet();
        for (ListEntry entry : entries) {
            for (EntryKind kind : ScreeningIndex.comparable(entry.kind())) {
                Shelf shelf = shelves.get(kind);
                if (shelf != null) {
                    like(entry, kind, shelf, threshold, found);
                }
            }
        }
        return found;
    }

    private static void like(ListEntry entry, EntryKind kind, Shelf shelf, ReviewThreshold threshold, BitSet found) {
        Set<String> numbers = Set.copyOf(entry.details().registrationNumbers().stream()
                .map(Evidence::number)
                .toList());
        for (ListedName listed : entry.names()) {
            for (Name name : Names.variants(listed.text(), kind)) {
                if (name.comparable()) {
                    like(new Listed(entry, listed, name), numbers, shelf, threshold, found);
                }
            }
        }
    }

    private static void like(Listed listed, Set<String> numbers, Shelf shelf, ReviewThreshold threshold, BitSet found) {
        int compared = 0;
        for (int limit = FIRST; ; limit *= 4) {
            List<Integer> candidates = shelf.index().find(listed.name(), numbers, limit);
            int lastHit = -1;
            for (int i = compared; i < candidates.size(); i++) {
                Asked asked = shelf.parties().get(candidates.get(i));
                Ranked ranked = ScreeningIndex.rank(asked.party(), asked.name(), listed, threshold.score());
                if (ranked != null && threshold.reachedBy(ranked.score())) {
                    found.set(asked.position());
                    lastHit = i;
                }
            }
            if (candidates.size() < limit || lastHit < limit / 2) {
                return;
            }
            compared = candidates.size();
        }
    }

    private static Set<EntryKind> kinds(PartyQuery party) {
        return party.kind() == EntryKind.UNKNOWN
                ? Set.of(EntryKind.PERSON, EntryKind.ORGANISATION)
                : Set.of(party.kind());
    }

    private static Shelf shelf(List<Asked> parties) {
        return new Shelf(
                parties,
                CandidateIndex.of(
                        parties.stream().map(Asked::name).toList(),
                        parties.stream().map(PartyIndex::numbers).toList()));
    }

    private static Set<String> numbers(Asked asked) {
        String number = asked.party().registrationNumber();
        return number == null ? Set.of() : Set.of(Evidence.number(number));
    }
}
