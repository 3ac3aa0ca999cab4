package org.guildhall.duediligence.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.guildhall.duediligence.matching.NameComparison;
import org.guildhall.duediligence.matching.NameMatcher;
import org.guildhall.duediligence.matching.NameNotComparable;
import org.guildhall.duediligence.matching.ReviewThreshold;

/**
 * Compares pairs of names: reads {@code schema,name1,name2} and writes the same with score, decision
 * ({@code match}, {@code no-match} or {@code not-comparable}) and explanation.
 */
public final class PairsCommand {

    private PairsCommand() {}

    /** @param args the file to read and the file to write */
    public static void main(String[] args) {
        Command.run(() -> {
            if (args.length != 2) {
                throw new CommandFailed("Expected two arguments, the file to read and the file to write. Give both.");
            }
            CsvFile.convert(
                    Path.of(args[0]),
                    List.of("schema", "name1", "name2"),
                    Path.of(args[1]),
                    List.of("schema", "name1", "name2", "score", "decision", "explanation"),
                    (row, out) -> {
                        Verdict verdict = compare(row.get("schema"), row.get("name1"), row.get("name2"));
                        out.printRecord(
                                row.get("schema"),
                                row.get("name1"),
                                row.get("name2"),
                                String.format(Locale.ROOT, "%.4f", verdict.score()),
                                verdict.decision(),
                                verdict.explanation());
                    });
        });
    }

    private record Verdict(double score, String decision, String explanation) {}

    private static Verdict compare(String schema, String first, String second) {
        try {
            NameComparison comparison = NameMatcher.compare(Command.kind(schema), first, second);
            return new Verdict(
                    comparison.score(),
                    ReviewThreshold.DEFAULT.reachedBy(comparison.score()) ? "match" : "no-match",
                    String.join("; ", comparison.reasons()));
        } catch (NameNotComparable unusable) {
            return new Verdict(0, "not-comparable", String.valueOf(unusable.getMessage()));
        }
    }
}
