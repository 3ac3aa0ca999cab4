package org.guildhall.duediligence.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matching.NameNotComparable;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.RankedHit;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;

/**
 * Looks up parties on published lists: reads {@code schema,name,birth_date,country} (the last two may be empty or
 * absent) and writes up to ten ranked entries per party with decision {@code review} or {@code below-threshold}; a
 * party that resembles nobody or cannot be compared has one row that says so.
 */
public final class PartiesCommand {

    private static final int HITS = 10;
    private static final List<String> HEADER = List.of(
            "row",
            "schema",
            "name",
            "rank",
            "score",
            "decision",
            "list",
            "entry_id",
            "matched_name",
            "primary_name",
            "programme",
            "explanation");

    private PartiesCommand() {}

    /** @param args the directory with the lists, the file to read and the file to write */
    public static void main(String[] args) {
        Command.run(() -> {
            if (args.length != 3) {
                throw new CommandFailed(
                        "Expected three arguments: the directory with the lists, the file to read and the file to write. Give all.");
            }
            Map<ListEntry, String> sources = new HashMap<>();
            List<ListEntry> entries = new ArrayList<>();
            ListDirectory.read(Path.of(args[0]))
                    .forEach((source, list) -> list.forEach(entry -> {
                        sources.put(entry, source);
                        entries.add(entry);
                    }));
            ScreeningIndex index = ScreeningIndex.of(entries);
            CsvFile.convert(
                    Path.of(args[1]),
                    List.of("schema", "name"),
                    Path.of(args[2]),
                    HEADER,
                    (row, out) -> screen(row, index, sources, out));
        });
    }

    private static void screen(CSVRecord row, ScreeningIndex index, Map<ListEntry, String> sources, CSVPrinter out)
            throws IOException {
        String country = CsvFile.optional(row, "country");
        PartyQuery party = new PartyQuery(
                Command.kind(row.get("schema")),
                row.get("name"),
                CsvFile.optional(row, "birth_date"),
                null,
                country.isEmpty() ? Set.of() : Set.of(country),
                null);
        List<RankedHit> hits;
        try {
            hits = index.search(party, HITS);
        } catch (NameNotComparable unusable) {
            print(out, row, "", "", "not-comparable", "", "", "", "", "", String.valueOf(unusable.getMessage()));
            return;
        }
        if (hits.isEmpty()) {
            print(out, row, "", "", "no-hit", "", "", "", "", "", "no entry resembles this name");
        }
        int rank = 0;
        for (RankedHit hit : hits) {
            rank++;
            print(
                    out,
                    row,
                    rank,
                    String.format(Locale.ROOT, "%.4f", hit.score()),
                    ReviewThreshold.DEFAULT.reachedBy(hit.score()) ? "review" : "below-threshold",
                    sources.getOrDefault(hit.entry(), ""),
                    hit.entry().id(),
                    hit.name().text(),
                    hit.entry().name(),
                    hit.entry().programme(),
                    String.join("; ", hit.reasons()));
        }
    }

    private static void print(CSVPrinter out, CSVRecord row, Object... cells) throws IOException {
        List<Object> printed = new ArrayList<>(List.of(row.getRecordNumber(), row.get("schema"), row.get("name")));
        printed.addAll(List.of(cells));
        out.printRecord(printed);
    }
}
