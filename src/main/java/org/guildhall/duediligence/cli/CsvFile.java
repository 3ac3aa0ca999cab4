package org.guildhall.duediligence.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** CSV files of the commands: UTF-8, a header line, commas, quotes where needed. */
final class CsvFile {

    private static final CSVFormat WITH_HEADER = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final CSVFormat WRITTEN =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private CsvFile() {}

    /** What is done with each row. */
    interface Rows {
        void write(CSVRecord row, CSVPrinter out) throws IOException;
    }

    /** Copies rows from one file to another, changed on the way. */
    static void convert(Path in, List<String> needed, Path out, List<String> header, Rows rows) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(in);
                CSVParser parser = WITH_HEADER.parse(withoutByteOrderMark(reader))) {
            for (String column : needed) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new CommandFailed("Expected a column '%s' in '%s', but the header is %s. Add it."
                            .formatted(column, in, parser.getHeaderNames()));
                }
            }
            try (BufferedWriter writer = Files.newBufferedWriter(out);
                    CSVPrinter printer = WRITTEN.print(writer)) {
                printer.printRecord(header);
                for (CSVRecord row : parser) {
                    if (!row.isConsistent()) {
                        throw new CommandFailed(
                                "Expected %d columns in line %d of '%s', but found %d. Correct the line."
                                        .formatted(
                                                parser.getHeaderNames().size(),
                                                parser.getCurrentLineNumber(),
                                                in,
                                                row.size()));
                    }
                    rows.write(row, printer);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new CommandFailed(
                    "Expected the file '%s', but there is none. Check the path.".formatted(in), missing);
        } catch (CharacterCodingException encoding) {
            throw new CommandFailed("Expected '%s' in UTF-8, but it is not. Save it as UTF-8.".formatted(in), encoding);
        }
    }

    /** A column that may be absent. */
    static String optional(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private static BufferedReader withoutByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
