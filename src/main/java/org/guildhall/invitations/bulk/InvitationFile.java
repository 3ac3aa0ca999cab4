package org.guildhall.invitations.bulk;

import java.io.IOException;
import java.io.Reader;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                .get();
        try {
            return rows(text, format);
        } catch (IOException | UncheckedIOException e) {
            throw new BatchUnreadable("invitations.file.no-table");
        }
    }

    private static List<Row> rows(String text, CSVFormat format) throws IOException {
        Lines lines = Lines.of(text);
        Map<Column, Integer> columns;
        int line;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            columns = columns(parser.iterator().next());
            line = (int) parser.getCurrentLineNumber();
        }
        List<Row> rows = new ArrayList<>();
        while (line < lines.count()) {
            line = readOn(lines, line, format, columns, rows);
        }
        if (rows.isEmpty()) {
            throw new BatchUnreadable("invitations.file.empty");
        }
        return rows;
    }

    /**
     * Reads until a row cannot be told apart into its columns: a quotation mark that is never closed swallows the lines behind
     * it, which are rows of their own.
     *
     * @return the line to go on with
     */
    private static int readOn(Lines lines, int from, CSVFormat format, Map<Column, Integer> columns, List<Row> rows)
            throws IOException {
        int line = from;
        try (CSVParser parser = format.parse(lines.from(from))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                line = lines.notBlank(line);
                CSVRecord row;
                try {
                    if (!records.hasNext()) {
                        return lines.count();
                    }
                    row = records.next();
                } catch (UncheckedIOException neverClosed) {
                    add(rows, new Row(line + 1, null));
                    return line + 1;
                }
                if (swallows(row, columns, format)) {
                    add(rows, new Row(line + 1, null));
                    return line + 1;
                }
                if (!row.stream().allMatch(String::isBlank)) {
                    add(rows, new Row(line + 1, invitation(row, columns)));
                }
                line = from + (int) parser.getCurrentLineNumber();
            }
        }
    }

    private static void add(List<Row> rows, Row row) {
        if (rows.size() == MOST_ROWS) {
            throw new BatchUnreadable("invitations.file.too-many", MOST_ROWS);
        }
        rows.add(row);
    }

    /** Whether a cell holds what must have been rows: only personal words have lines, and none of them looks like a row. */
    private static boolean swallows(CSVRecord row, Map<Column, Integer> columns, CSVFormat format) {
        Integer words = columns.get(Column.WORDS);
        Pattern rowLike =
                Pattern.compile("(^|D)\"?[^\\sD]+@[^\\sD]+\"?(D|$)".replace("D", format.getDelimiterString()));
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.length() > LONGEST_CELL) {
                return true;
            }
            boolean lines = cell.strip().lines().count() > 1;
            if (lines
                    && (words == null
                            || i != words
                            || cell.lines().skip(1).anyMatch(it -> rowLike.matcher(it)
                                    .find()))) {
                return true;
            }
        }
        return false;
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

    private static NewInvitation invitation(CSVRecord row, Map<Column, Integer> columns) {
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

    /** @param starts where each line begins, the end of the text last */
    private record Lines(String text, List<Integer> starts) {

        static Lines of(String text) {
            List<Integer> starts = new ArrayList<>(List.of(0));
            Matcher end = Pattern.compile("\r\n|\n|\r").matcher(text);
            while (end.find()) {
                starts.add(end.end());
            }
            if (starts.getLast() != text.length()) {
                starts.add(text.length());
            }
            return new Lines(text, starts);
        }

        int count() {
            return starts.size() - 1;
        }

        Reader from(int line) {
            return new StringReader(text.substring(starts.get(line)));
        }

        int notBlank(int line) {
            int at = line;
            while (at < count()
                    && text.substring(starts.get(at), starts.get(at + 1)).isBlank()) {
                at++;
            }
            return at;
        }
    }
}
