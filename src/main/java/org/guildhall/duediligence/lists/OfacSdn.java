package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** The SDN list of the US Treasury: files without headers, joined on the number of the entry; {@code -0-} is null. */
final class OfacSdn {

    private static final String NULL = "-0-";

    private OfacSdn() {}

    static List<ListEntry> parse(ListFile sdn, ListFile alt, ListFile add, ListFile comments) {
        Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        Map<String, StringBuilder> remarks = new HashMap<>();
        for (CSVRecord row : CsvRows.headerless(sdn, 12)) {
            EntryDraft draft = new EntryDraft(cell(row, 0), kind(cell(row, 2)));
            draft.name(cell(row, 1), Strength.PRIMARY);
            draft.programme(cell(row, 3).replace("] [", ", "));
            if (drafts.putIfAbsent(cell(row, 0), draft) != null) {
                throw new ListUnreadable("Expected every entry once in '%s', but '%s' comes twice. Fetch it again."
                        .formatted(sdn.name(), cell(row, 0)));
            }
            remarks.put(cell(row, 0), new StringBuilder(cell(row, 11)));
        }
        for (CSVRecord row : CsvRows.headerless(alt, 5)) {
            draft(drafts, alt, row).name(cell(row, 3), Strength.STRONG);
        }
        for (CSVRecord row : CsvRows.headerless(add, 6)) {
            draft(drafts, add, row).country(cell(row, 4));
        }
        // Remarks longer than a cell go on in the file of comments.
        for (CSVRecord row : CsvRows.headerless(comments, 2)) {
            draft(drafts, comments, row);
            remarks.getOrDefault(cell(row, 0), new StringBuilder()).append(cell(row, 1));
        }
        List<ListEntry> entries = new ArrayList<>();
        drafts.forEach((id, draft) -> {
            String remark = String.valueOf(remarks.get(id));
            draft.remark(remark);
            OfacRemarks.read(remark, draft);
            entries.add(draft.entry());
        });
        return entries;
    }

    private static EntryDraft draft(Map<String, EntryDraft> drafts, ListFile file, CSVRecord row) {
        EntryDraft draft = drafts.get(cell(row, 0));
        if (draft == null) {
            throw new ListUnreadable(
                    "Expected '%s' to speak of entries of the list, but '%s' is none. Fetch all files of one day."
                            .formatted(file.name(), cell(row, 0)));
        }
        return draft;
    }

    private static String cell(CSVRecord row, int column) {
        String text = row.get(column).strip();
        return text.equals(NULL) ? "" : text;
    }

    private static EntryKind kind(String type) {
        return switch (type) {
            case "individual" -> EntryKind.PERSON;
            case "vessel" -> EntryKind.VESSEL;
            case "aircraft" -> EntryKind.AIRCRAFT;
            default -> EntryKind.ORGANISATION;
        };
    }
}
