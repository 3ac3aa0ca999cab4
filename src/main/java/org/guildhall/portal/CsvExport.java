package org.guildhall.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables for spreadsheets, in which what people typed stays text and never becomes a formula. */
public final class CsvExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

    /** At the beginning, and after what spreadsheets of other countries take for the end of a cell. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])(\\s*" + BEGINS_A_FORMULA + ")|^(?=[\t\r\n])");

    private CsvExport() {}

    /** A file to download. */
    public static ResponseEntity<byte[]> download(String name, List<String> header, List<List<@Nullable String>> rows) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(header, rows).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<String> header, List<List<@Nullable String>> rows) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header.stream().map(CsvExport::harmless));
            for (List<@Nullable String> row : rows) {
                printer.printRecord(row.stream().map(CsvExport::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write into memory.", e);
        }
        return text.toString();
    }

    /** Spreadsheets take a cell for a formula by its first character; an apostrophe before it says that it is text. */
    private static String harmless(@Nullable String cell) {
        return FORMULA.matcher(Objects.requireNonNullElse(cell, "")).replaceAll("$1'$2");
    }
}
