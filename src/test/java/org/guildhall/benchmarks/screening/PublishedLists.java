package org.guildhall.benchmarks.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.RankedHit;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;

/** Who is found on the lists of OFAC and the UN: everybody listed, in any spelling; few others. */
final class PublishedLists {

    private static final int TOP = 5;
    private static final int RANKED = 50;

    private final List<ListEntry> entries = new ArrayList<>();
    private final Map<String, int[]> results = new TreeMap<>();
    private ScreeningIndex index;

    PublishedLists(Path directory) throws IOException {
        entries.addAll(read(directory.resolve("ofac"), ListFormat.OFAC_SDN));
        entries.addAll(read(directory.resolve("un"), ListFormat.UN_XML));
    }

    List<ListEntry> entries() {
        return entries;
    }

    /** @param every 1 for all entries, 10 for every tenth */
    void recall(int every, boolean wrong) {
        index = ScreeningIndex.of(entries);
        Mutations mutations = new Mutations(7);
        for (int i = 0; i < entries.size(); i += every) {
            ListEntry entry = entries.get(i);
            for (ListedName name : entry.names()) {
                if (name.strength() == ListedName.Strength.WEAK) {
                    continue;
                }
                look("as listed", entry, name.text(), wrong);
                mutations.twoSlips(name.text()).ifPresent(text -> look("two slips", entry, text, wrong));
                mutations
                        .swapped(name.text(), entry.kind())
                        .ifPresent(text -> look("swapped words", entry, text, wrong));
                mutations
                        .withoutMiddleName(name.text(), entry.kind())
                        .ifPresent(text -> look("no middle name", entry, text, wrong));
            }
        }
        results.forEach((what, counts) -> System.out.printf(
                "%-15s %6d names: own entry first %.4f, in the first five %.4f, reaching review %.4f%n",
                what,
                counts[0],
                (double) counts[1] / counts[0],
                (double) counts[2] / counts[0],
                (double) counts[3] / counts[0]));
    }

    /** How many of a thousand ordinary names somebody would have to review. */
    void ordinaryNames(boolean show) {
        ScreeningIndex persons = ScreeningIndex.of(entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PERSON)
                .toList());
        int reviewed = 0;
        for (String name : OrdinaryNames.some(1_000)) {
            List<RankedHit> hits = persons.search(PartyQuery.named(EntryKind.PERSON, name), 1);
            if (!hits.isEmpty()
                    && ReviewThreshold.DEFAULT.reachedBy(hits.getFirst().score())) {
                reviewed++;
                if (show) {
                    System.out.printf(
                            "  %s: %.3f %s%n",
                            name,
                            hits.getFirst().score(),
                            hits.getFirst().name().text());
                }
            }
        }
        System.out.printf("ordinary names  1,000 names: %d reach review%n", reviewed);
    }

    private void look(String what, ListEntry entry, String name, boolean wrong) {
        List<RankedHit> hits = index.search(PartyQuery.named(entry.kind(), name), RANKED);
        int[] counts = results.computeIfAbsent(what, any -> new int[4]);
        counts[0]++;
        int rank = 0;
        while (rank < hits.size() && hits.get(rank).entry() != entry) {
            rank++;
        }
        if (rank == hits.size()) {
            if (wrong) {
                System.out.printf(
                        "  not found, %s: '%s' of %s, instead %s%n",
                        what,
                        name,
                        entry.name(),
                        hits.isEmpty() ? "nobody" : hits.getFirst().name().text());
            }
            return;
        }
        // Entries may share a name, as branches do: they are first together.
        double score = hits.get(rank).score();
        long better = hits.stream().filter(hit -> hit.score() > score).count();
        boolean first = better == 0;
        counts[1] += first ? 1 : 0;
        counts[2] += better < TOP ? 1 : 0;
        counts[3] += ReviewThreshold.DEFAULT.reachedBy(hits.get(rank).score()) ? 1 : 0;
        if (wrong && what.equals("as listed") && !first) {
            System.out.printf(
                    "  not first: '%s' of %s, but %s %s%n",
                    name,
                    entry.name(),
                    hits.getFirst().name().text(),
                    hits.getFirst().reasons());
        }
    }

    private static List<ListEntry> read(Path folder, ListFormat format) throws IOException {
        List<ListFile> files = new ArrayList<>();
        for (String name : format.fileNames()) {
            files.add(new ListFile(name, Files.readAllBytes(folder.resolve(name))));
        }
        return format.parse(files);
    }
}
