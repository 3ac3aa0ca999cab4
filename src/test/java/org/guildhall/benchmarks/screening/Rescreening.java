package org.guildhall.benchmarks.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matching.PartyIndex;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.duediligence.screening.HitSearch;

/** How many parties a second are looked up again: all of them against whole lists, and a million against what changed. */
final class Rescreening {

    private static final int PAGE = 40_000;
    private static final int FULL = 20_000;
    private static final int CHANGED = 200;
    private static final String[] SYLLABLES =
            "ba be bi bo da de di do fa ga gi ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi za zo sha cha rin dor wen mar kov len stad tor"
                    .split(" ");
    private static final String[] TRADES =
            "Trading Logistics Systems Software Consulting Energy Foods Textiles Marine Capital".split(" ");
    private static final String[] FORMS = "GmbH Ltd LLC SA AG Inc BV Oy".split(" ");

    private Rescreening() {}

    /** All parties against the whole list. */
    static void full(List<ListEntry> entries) {
        ScreeningIndex index = ScreeningIndex.of(entries);
        List<PartyQuery> parties = parties(FULL, 3);
        parties.subList(0, FULL / 4).forEach(party -> HitSearch.hits(index, party, ReviewThreshold.DEFAULT));
        long start = System.nanoTime();
        long found = parties.stream()
                .filter(party ->
                        !HitSearch.hits(index, party, ReviewThreshold.DEFAULT).isEmpty())
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "full: %,d parties against %,d entries in %.1f s, %,.0f parties/s on one thread, %d with hits%n",
                FULL, entries.size(), seconds, FULL / seconds, found);
    }

    /** A million parties against two hundred changed entries, page by page as rescreening does, and then whom it concerns. */
    static void delta(List<ListEntry> entries, int count) {
        List<ListEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(9));
        List<ListEntry> changed = shuffled.subList(0, CHANGED);
        ScreeningIndex index = ScreeningIndex.of(entries);
        long working = 0;
        int affected = 0;
        int found = 0;
        for (int page = 0; page * PAGE < count; page++) {
            List<PartyQuery> parties = parties(Math.min(PAGE, count - page * PAGE), 100 + page);
            long start = System.nanoTime();
            BitSet like = PartyIndex.of(parties).like(changed, ReviewThreshold.DEFAULT);
            for (int i = like.nextSetBit(0); i >= 0; i = like.nextSetBit(i + 1)) {
                affected++;
                found += HitSearch.hits(index, parties.get(i), ReviewThreshold.DEFAULT)
                                .isEmpty()
                        ? 0
                        : 1;
            }
            working += System.nanoTime() - start;
        }
        double seconds = working / 1e9;
        System.out.printf(
                "delta: %,d parties against %d changed of %,d entries in %.1f s, %,.0f parties/s on one thread, %d looked up, %d with hits%n",
                count, CHANGED, entries.size(), seconds, count / seconds, affected, found);
    }

    private static List<PartyQuery> parties(int count, long seed) {
        List<String> ordinary = OrdinaryNames.some(Math.min(count, 20_000));
        Random random = new Random(seed);
        List<PartyQuery> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i % 5 == 0) {
                String name = word(random) + " " + any(TRADES, random) + " " + any(FORMS, random);
                parties.add(new PartyQuery(EntryKind.ORGANISATION, name, null, null, Set.of("DE"), null));
            } else {
                String given = ordinary.get(random.nextInt(ordinary.size())).split(" ")[0];
                String born = "19%02d-%02d-%02d"
                        .formatted(40 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
                String name = i % 2 == 0 ? given + " " + word(random) : ordinary.get(random.nextInt(ordinary.size()));
                parties.add(new PartyQuery(EntryKind.PERSON, name, born, null, Set.of("DE"), null));
            }
        }
        return parties;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(any(SYLLABLES, random));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
