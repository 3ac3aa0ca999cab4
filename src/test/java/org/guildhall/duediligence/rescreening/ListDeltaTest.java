package org.guildhall.duediligence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matching.PartyIndex;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.HitSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking up only whom a change can concern must give exactly what looking up everybody gives. */
class ListDeltaTest {

    private static final ReviewThreshold THRESHOLD = ReviewThreshold.DEFAULT;
    private static final String[] GIVEN =
            "Zorvan Ilvara Sable Omar Yusuf Anna Jonas Maria Pavel Chen Fatima Ngozi".split(" ");
    private static final String[] PARTS =
            "bel dor kan mir tov ras hal ven sor lin gar pet ost rey dun fal wex bru nor zil".split(" ");
    private static final String[] TRADE = "Trading Shipping Energy Logistics".split(" ");
    private static final String[] FORMS = "GmbH Ltd LLC AG".split(" ");

    private final List<String> surnames = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void deltaAndFullRescreeningAgree(long seed) {
        Random random = new Random(seed);
        surnames(random, 40);
        List<ListEntry> before = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            before.add(entry("E" + i, random));
        }
        List<ListEntry> after = changed(before, random);
        List<PartyQuery> parties = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            parties.add(party(random, after));
        }

        ListDelta delta = ListDelta.between(before, after);
        BitSet like = PartyIndex.of(parties).like(delta.current(), THRESHOLD);
        ScreeningIndex old = ScreeningIndex.of(before);
        ScreeningIndex now = ScreeningIndex.of(after);

        int differing = 0;
        for (int i = 0; i < parties.size(); i++) {
            List<Hit> then = HitSearch.hits(old, parties.get(i), THRESHOLD);
            List<Hit> full = HitSearch.hits(now, parties.get(i), THRESHOLD);
            boolean known = then.stream().anyMatch(hit -> delta.touched().contains(hit.entryId()));
            List<Hit> byDelta = like.get(i) || known ? HitSearch.hits(now, parties.get(i), THRESHOLD) : then;
            assertThat(byDelta).as("%s", parties.get(i)).isEqualTo(full);
            differing += then.equals(full) ? 0 : 1;
        }
        assertThat(differing)
                .as("parties whose result changed, or nothing was shown")
                .isGreaterThan(3);
        assertThat(like.cardinality()).as("parties looked up").isLessThan(parties.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whoeverTheFullScreeningFindsTheIndexOfPartiesFinds(long seed) {
        Random random = new Random(seed);
        surnames(random, 40);
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(entry("E" + i, random));
        }
        List<PartyQuery> parties = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            parties.add(party(random, entries));
        }
        ScreeningIndex index = ScreeningIndex.of(entries);
        Set<Integer> full = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            if (!HitSearch.hits(index, parties.get(i), THRESHOLD).isEmpty()) {
                full.add(i);
            }
        }

        Set<Integer> asked =
                PartyIndex.of(parties).like(entries, THRESHOLD).stream().boxed().collect(Collectors.toSet());

        assertThat(asked).isEqualTo(full).hasSizeGreaterThan(50);
    }

    private void surnames(Random random, int count) {
        for (int i = 0; i < count; i++) {
            surnames.add(any(PARTS, random) + any(PARTS, random) + any(PARTS, random));
        }
    }

    private List<ListEntry> changed(List<ListEntry> before, Random random) {
        List<ListEntry> after = new ArrayList<>(before);
        Collections.shuffle(after, random);
        after.subList(0, 5).clear();
        for (int i = 0; i < 5; i++) {
            ListEntry one = after.get(i);
            after.set(i, ListEntry.named(one.id(), one.kind(), one.name(), List.of(name(one.kind(), random)), "X"));
        }
        for (int i = 0; i < 5; i++) {
            after.add(entry("N" + i, random));
        }
        return after;
    }

    private ListEntry entry(String id, Random random) {
        EntryKind kind = random.nextInt(4) == 0 ? EntryKind.ORGANISATION : EntryKind.PERSON;
        return ListEntry.named(id, kind, name(kind, random), List.of(name(kind, random)), "X");
    }

    private PartyQuery party(Random random, List<ListEntry> entries) {
        if (random.nextInt(4) == 0) {
            ListEntry like = entries.get(random.nextInt(entries.size()));
            StringBuilder name = new StringBuilder(like.name());
            name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
            return new PartyQuery(like.kind(), name.toString(), null, null, Set.of("DE"), null);
        }
        EntryKind kind = random.nextInt(4) == 0 ? EntryKind.ORGANISATION : EntryKind.PERSON;
        return PartyQuery.named(kind, name(kind, random));
    }

    private String name(EntryKind kind, Random random) {
        String surname = surnames.get(random.nextInt(surnames.size()));
        return kind == EntryKind.PERSON
                ? any(GIVEN, random) + " " + surname
                : surname + " " + any(TRADE, random) + " " + any(FORMS, random);
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
