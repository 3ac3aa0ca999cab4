package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists kept by hand: a header line, then {@code id;kind;name;aliases;programme} per line, kind {@code person} or
 * {@code organisation}, aliases separated by {@code |}.
 */
final class HandKept {

    private static final String HEADER = "id;kind;name;aliases;programme";
    private static final int COLUMNS = 5;

    private HandKept() {}

    static List<ListEntry> parse(ListFile file) {
        List<String> lines = file.text().lines().toList();
        if (!lines.getFirst().equals(HEADER)) {
            throw new ListUnreadable(
                    "Expected a screening list that begins with '%s', but found another first line. Restore the file."
                            .formatted(HEADER));
        }
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entries.add(entry(i + 1, lines.get(i)));
            }
        }
        return entries;
    }

    private static ListEntry entry(int number, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS || cells[0].isBlank() || cells[2].isBlank()) {
            throw new ListUnreadable(
                    "Expected id, kind, name, aliases and programme in line %d of the screening list. Restore the file."
                            .formatted(number));
        }
        List<String> aliases = Arrays.stream(cells[3].split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return ListEntry.named(
                cells[0].strip(), kind(number, cells[1].strip()), cells[2].strip(), aliases, cells[4].strip());
    }

    private static EntryKind kind(int number, String kind) {
        return switch (kind) {
            case "person" -> EntryKind.PERSON;
            case "organisation" -> EntryKind.ORGANISATION;
            default ->
                throw new ListUnreadable(
                        "Expected kind 'person' or 'organisation' in line %d of the screening list. Restore the file."
                                .formatted(number));
        };
    }
}
