package org.guildhall.duediligence.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.jspecify.annotations.Nullable;

/** Cleared pairs as a CSV file that spreadsheets open without calculating anything. */
final class ClearedPairsTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "party",
                    "listed_name",
                    "list",
                    "entry",
                    "state",
                    "valid_until",
                    "cleared_at",
                    "cleared_by",
                    "confirmed_by",
                    "reason",
                    "ended_at",
                    "ended_by",
                    "ended_because")
            .get();

    private ClearedPairsTable() {}

    static String of(List<ClearedPair> pairs) {
        StringWriter csv = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(csv, FORMAT)) {
            for (ClearedPair pair : pairs) {
                ClearedPair.End end = pair.end();
                rows.printRecord(Stream.of(
                                pair.partyName(),
                                pair.listedName(),
                                pair.listName(),
                                pair.entryId(),
                                pair.state(),
                                pair.validUntil(),
                                pair.clearedAt(),
                                pair.officerName(),
                                pair.secondName(),
                                pair.reason(),
                                end == null ? null : end.at(),
                                end == null ? null : end.by(),
                                end == null ? null : end.because())
                        .map(ClearedPairsTable::harmless)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
    private static String harmless(@Nullable Object cell) {
        String text = Objects.toString(cell, "");
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
