package org.guildhall.benchmarks.screening;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.matching.NameComparison;
import org.guildhall.duediligence.matching.NameMatcher;
import org.guildhall.duediligence.matching.ReviewThreshold;

/** F1 on labelled pairs, over all, per half and per group, with the pairs that were judged wrongly. */
final class LabelledPairs {

    private LabelledPairs() {}

    private record Pair(
            int row, String group, String first, String second, boolean match, String quality, NameComparison result) {

        boolean found() {
            return ReviewThreshold.DEFAULT.reachedBy(result.score());
        }
    }

    /** @param wrong whether to list the even rows that are judged wrongly, the half the matcher may learn from */
    static void measure(Path csv, boolean wrong) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(csv)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                pairs.add(pair(row, pairs.size()));
            }
        }
        report("all pairs", pairs, pair -> true);
        report("even rows", pairs, pair -> pair.row() % 2 == 0);
        report("odd rows", pairs, pair -> pair.row() % 2 == 1);
        Map<String, Integer> groups = new TreeMap<>();
        pairs.forEach(pair -> groups.merge(pair.group(), 1, Integer::sum));
        groups.keySet()
                .forEach(group -> report(group, pairs, pair -> pair.group().equals(group)));
        pairs.stream()
                .filter(pair -> pair.found() != pair.match())
                .filter(pair -> pair.quality().equals("STRONG") || wrong && pair.row() % 2 == 0)
                .forEach(pair -> System.out.printf(
                        "  wrong, %s, labelled %s, scored %.3f: %s | %s%n      %s%n",
                        pair.quality(),
                        pair.match(),
                        pair.result().score(),
                        pair.first(),
                        pair.second(),
                        String.join("; ", pair.result().reasons())));
    }

    private static Pair pair(CSVRecord row, int number) {
        EntryKind kind =
                switch (row.get("schema")) {
                    case "Person" -> EntryKind.PERSON;
                    case "Vessel" -> EntryKind.VESSEL;
                    default -> EntryKind.ORGANISATION;
                };
        return new Pair(
                number,
                row.get("case_group"),
                row.get("name1"),
                row.get("name2"),
                Boolean.parseBoolean(row.get("is_match")),
                row.get("quality"),
                NameMatcher.compare(kind, row.get("name1"), row.get("name2")));
    }

    private static void report(String what, List<Pair> pairs, Predicate<Pair> chosen) {
        List<Pair> some = pairs.stream().filter(chosen).toList();
        long right = some.stream().filter(pair -> pair.match() && pair.found()).count();
        long tooMany =
                some.stream().filter(pair -> !pair.match() && pair.found()).count();
        long missed =
                some.stream().filter(pair -> pair.match() && !pair.found()).count();
        System.out.printf(
                "%-22s %4d pairs: F1 %.3f (found %d, missed %d, wrongly found %d)%n",
                what, some.size(), 2.0 * right / Math.max(1, 2 * right + tooMany + missed), right, missed, tooMany);
    }
}
