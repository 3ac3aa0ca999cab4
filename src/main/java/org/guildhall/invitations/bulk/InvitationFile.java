package org.guildhall.invitations.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as spreadsheets write it: UTF-8 with or without its mark, UTF-16 or Windows-1252; divided by comma,
 * semicolon or tab; its columns named by the first line, in English or German and in any order.
 */
final class InvitationFile {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_ROWS = 2000;
    private static final int LONGEST_CELL = 4000;

    private static final char MARK = '\uFEFF';

    private enum Column {
        MAIL("mail", "e-mail", "email", "e-mail-adresse", "mail address", "email address", "adresse"),
        COMPANY("company", "company name", "firma", "firmenname", "unternehmen", "organisation"),
        TYPE("type", "partner type", "kind of partner", "art", "partnerart", "typ"),
        WORDS("words", "message", "personal words", "nachricht", "worte", "persönliche worte");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Optional<Column> named(String header) {
            String name = header.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (Column column : values()) {
                if (column.names.contains(name)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param line in the file, from 1
     * @param invitation null when the line cannot be told apart into its columns
     */
    record Row(long line, @Nullable NewInvitation invitation) {}

    private InvitationFile() {}

    /** @throws BatchUnreadable when it is too large, empty, or does not name its columns */
    static List<Row> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new BatchUnreadable("invitations.file.too-large", content.length / 1024.0 / 1024.0);
        }
        String text = withoutSeparatorLine(decode(content));
        if (text.isBlank()) {
            throw new BatchUnreadable("invitations.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BatchUnreadable("invitations.file.no-table");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return rows(parser);
        } catch (IOException | UncheckedIOException e) {
            throw new BatchUnreadable("invitations.file.no-table");
        }
    }

    private static List<Row> rows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        Map<Column, Integer> columns = columns(records.next());
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            CSVRecord row = records.next();
            long line = parser.getCurrentLineNumber();
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                throw new BatchUnreadable("invitations.file.too-many", MOST_ROWS);
            }
            rows.add(new Row(Math.max(2, line), invitation(row, columns)));
        }
        if (rows.isEmpty()) {
            throw new BatchUnreadable("invitations.file.empty");
        }
        return rows;
    }

    private static Map<Column, Integer> columns(CSVRecord header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            Column.named(header.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        if (!columns.containsKey(Column.MAIL) || !columns.containsKey(Column.COMPANY)) {
            throw new BatchUnreadable("invitations.file.no-header");
        }
        return columns;
    }

    private static @Nullable NewInvitation invitation(CSVRecord row, Map<Column, Integer> columns) {
        for (String cell : row) {
            // A quotation mark that is never closed swallows the lines behind it.
            if (cell.length() > LONGEST_CELL) {
                return null;
            }
        }
        return new NewInvitation(
                cell(row, columns.get(Column.MAIL)),
                cell(row, columns.get(Column.COMPANY)),
                type(cell(row, columns.get(Column.TYPE))),
                cell(row, columns.get(Column.WORDS)));
    }

    private static String cell(CSVRecord row, @Nullable Integer column) {
        return column == null || column >= row.size() ? "" : row.get(column);
    }

    /** The code of a type, which people may also call by its name. */
    private static String type(String text) {
        for (PartnerType type : PartnerType.values()) {
            if (text.strip().equalsIgnoreCase(type.label()) || text.strip().equalsIgnoreCase(type.code())) {
                return type.code();
            }
        }
        return text;
    }

    private static String decode(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return without(new String(content, StandardCharsets.UTF_16LE));
        }
        if (begins(content, 0xFE, 0xFF)) {
            return without(new String(content, StandardCharsets.UTF_16BE));
        }
        try {
            return without(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String without(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Spreadsheets may say in a line of its own what divides the cells. */
    private static String withoutSeparatorLine(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) ? text.substring(Math.max(0, text.indexOf('\n') + 1)) : text;
    }

    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
