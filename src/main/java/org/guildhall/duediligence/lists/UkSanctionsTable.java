package org.guildhall.duediligence.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.duediligence.lists.ListedName.Strength;

/**
 * The UK Sanctions List as a table: a line with the date of the report, a header, then one row for every name, address and
 * birth of a designation, held together by its Unique ID.
 */
final class UkSanctionsTable {

    private static final List<String> NAMES = List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
    private static final List<String> NUMBERS =
            List.of("Passport number", "National Identifier number", "Business registration number (s)", "IMO number");

    /** What a designation is stands in one of these; the first is the older heading. */
    private static final List<String> KINDS = List.of("Individual, Entity, Ship", "Designation Type");

    private static final List<String> NEEDED = Stream.concat(
                    Stream.of("Unique ID", "Name type", "Regime Name", "D.O.B", "Nationality(/ies)"), NAMES.stream())
            .toList();

    private UkSanctionsTable() {}

    static List<ListEntry> parse(ListFile file) {
        Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        for (CSVRecord row : CsvRows.withHeader(withoutDate(file), NEEDED)) {
            String id = row.get("Unique ID").strip();
            if (id.isEmpty()) {
                throw new ListUnreadable("Expected a Unique ID in row %d of '%s', but there is none. Fetch it again."
                        .formatted(row.getRecordNumber(), file.name()));
            }
            add(drafts.computeIfAbsent(id, of -> new EntryDraft(of, kind(file, row))), row);
        }
        List<ListEntry> entries = new ArrayList<>();
        drafts.values().forEach(draft -> entries.add(draft.entry()));
        return entries;
    }

    private static void add(EntryDraft draft, CSVRecord row) {
        draft.programme(row.get("Regime Name"));
        draft.name(
                NAMES.stream()
                        .map(row::get)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                UkSanctions.strength(row.get("Name type"), cell(row, "Alias strength")));
        draft.name(cell(row, "Name non-latin script"), Strength.STRONG);
        draft.birthDate(UkSanctions.date(row.get("D.O.B").strip()));
        draft.country(row.get("Nationality(/ies)"));
        draft.country(cell(row, "Address Country"));
        draft.birthPlace(Stream.of("Town of birth", "Country of birth")
                .map(column -> cell(row, column).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
        draft.remark(cell(row, "Other Information"));
        NUMBERS.forEach(column -> draft.number(cell(row, column)));
    }

    private static EntryKind kind(ListFile file, CSVRecord row) {
        String column = KINDS.stream()
                .filter(row::isMapped)
                .findFirst()
                .orElseThrow(() -> new ListUnreadable(
                        "Expected a column '%s' in '%s', but there is none. Check the format of the list."
                                .formatted(String.join("' or '", KINDS), file.name())));
        return UkSanctions.kind(row.get(column).strip());
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private static ListFile withoutDate(ListFile file) {
        String text = file.text();
        if (!text.startsWith("Report Date") && !text.startsWith("\"Report Date")) {
            return file;
        }
        return new ListFile(file.name(), text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
    }
}
