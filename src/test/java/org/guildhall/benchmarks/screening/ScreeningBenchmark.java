package org.guildhall.benchmarks.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the matcher on the data in {@code -Dguildhall.screening.data}: {@code name-pairs/development.csv},
 * {@code ofac/} and {@code un/}. Arguments, all by default: {@code pairs}, {@code recall}, {@code recall-sample},
 * {@code ordinary}, {@code speed}, {@code rescreening}; {@code wrong} lists what went wrong. See docs/performance.md.
 */
public final class ScreeningBenchmark {

    private ScreeningBenchmark() {}

    public static void main(String[] given) throws Exception {
        String data = System.getProperty("guildhall.screening.data", "");
        if (data.isBlank() || !Files.isDirectory(Path.of(data))) {
            System.err.println(
                    "Not run: expected -Dguildhall.screening.data=DIR with ofac/, un/ and name-pairs/, but found '%s'. Give it."
                            .formatted(data));
            System.exit(1);
        }
        List<String> parts = Arrays.asList(String.join(" ", given).strip().split("\\s+"));
        boolean all = parts.equals(List.of("")) || parts.equals(List.of("wrong"));
        boolean wrong = parts.contains("wrong");
        if (all || parts.contains("pairs")) {
            LabelledPairs.measure(Path.of(data, "name-pairs", "development.csv"), wrong);
        }
        if (parts.equals(List.of("pairs")) || parts.equals(List.of("pairs", "wrong"))) {
            return;
        }
        PublishedLists lists = new PublishedLists(Path.of(data));
        if (all || parts.contains("ordinary")) {
            lists.ordinaryNames(wrong);
        }
        if (all || parts.contains("recall")) {
            lists.recall(1, wrong);
        }
        if (parts.contains("recall-sample")) {
            lists.recall(30, wrong);
        }
        if (all || parts.contains("speed")) {
            for (int size : new int[] {10_000, 40_000, 100_000}) {
                Speed.measure(lists.entries(), size);
            }
        }
        if (all || parts.contains("rescreening")) {
            for (int size : new int[] {5_000, 20_000, 40_000}) {
                Rescreening.full(Speed.grown(lists.entries(), size));
            }
            Rescreening.delta(Speed.grown(lists.entries(), 40_000), 1_000_000);
        }
    }
}
