package org.guildhall.duediligence.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a list in CSV; a row that is cut off makes the file unreadable. */
final class CsvRows {

    private static final CSVFormat HEADERLESS =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvRows() {}

    static List<CSVRecord> headerless(ListFile file, int columns) {
        List<CSVRecord> rows = read(file, HEADERLESS);
        for (CSVRecord row : rows) {
            if (row.size() != columns) {
                throw broken(file, row.getRecordNumber(), columns, row.size());
            }
        }
        return rows;
    }

    static List<CSVRecord> withHeader(ListFile file, List<String> needed) {
        List<CSVRecord> rows = read(file, WITH_HEADER);
        if (rows.isEmpty()) {
            throw new ListUnreadable("Expected rows below the header of '%s', but there are none. Fetch it again."
                    .formatted(file.name()));
        }
        for (String column : needed) {
            if (!rows.getFirst().isMapped(column)) {
                throw new ListUnreadable("Expected a column '%s' in '%s', but it has %s. Check the format of the list."
                        .formatted(
                                column, file.name(), rows.getFirst().getParser().getHeaderNames()));
            }
        }
        for (CSVRecord row : rows) {
            if (!row.isConsistent()) {
                throw broken(
                        file,
                        row.getRecordNumber(),
                        row.getParser().getHeaderNames().size(),
                        row.size());
            }
        }
        return rows;
    }

    private static List<CSVRecord> read(ListFile file, CSVFormat format) {
        try (CSVParser parser = format.parse(new StringReader(file.text()))) {
            List<CSVRecord> rows = new ArrayList<>();
            parser.forEach(rows::add);
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new ListUnreadable(
                    "Expected CSV in '%s', but it is damaged: %s. Fetch it again."
                            .formatted(file.name(), damaged.getMessage()),
                    damaged);
        }
    }

    private static ListUnreadable broken(ListFile file, long row, int expected, int found) {
        return new ListUnreadable("Expected %d columns in row %d of '%s', but found %d. Fetch it again."
                .formatted(expected, row, file.name(), found));
    }
}
