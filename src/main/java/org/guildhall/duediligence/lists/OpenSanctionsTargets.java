package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** The table of targets of OpenSanctions; several values of a cell are separated by semicolons. */
final class OpenSanctionsTargets {

    private static final List<String> COLUMNS =
            List.of("id", "schema", "name", "aliases", "birth_date", "countries", "identifiers", "sanctions");

    private OpenSanctionsTargets() {}

    static List<ListEntry> parse(ListFile file) {
        List<ListEntry> entries = new ArrayList<>();
        for (CSVRecord row : CsvRows.withHeader(file, COLUMNS)) {
            EntryDraft draft = new EntryDraft(row.get("id"), kind(row.get("schema")));
            draft.name(row.get("name"), Strength.PRIMARY);
            values(row, "aliases").forEach(alias -> draft.name(alias, Strength.STRONG));
            values(row, "birth_date").forEach(draft::birthDate);
            values(row, "countries").forEach(draft::country);
            values(row, "identifiers").forEach(draft::number);
            draft.programme(row.get("sanctions"));
            entries.add(draft.entry());
        }
        return entries;
    }

    private static Stream<String> values(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(";"));
    }

    private static EntryKind kind(String schema) {
        return switch (schema) {
            case "Person" -> EntryKind.PERSON;
            case "Organization", "Company", "PublicBody" -> EntryKind.ORGANISATION;
            case "Vessel" -> EntryKind.VESSEL;
            case "Airplane" -> EntryKind.AIRCRAFT;
            default -> EntryKind.UNKNOWN;
        };
    }
}
