package org.guildhall.duediligence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guildhall.partners.Party;

/**
 * The file format of screening lists: a header line, then {@code id;kind;name;aliases;programme} per line, kind
 * {@code person} or {@code organisation}, aliases separated by {@code |}. A damaged file is refused as a whole,
 * because an entry that is silently left out would let somebody pass.
 */
final class WatchlistFormat {

    private static final String HEADER = "id;kind;name;aliases;programme";
    private static final int COLUMNS = 5;

    private WatchlistFormat() {}

    static List<ListEntry> parse(String content) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new ScreeningListUnavailable(
                    "Expected a screening list that begins with '%s', but found another first line. Restore the file."
                            .formatted(HEADER));
        }
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entries.add(entry(i + 1, lines.get(i)));
            }
        }
        if (entries.isEmpty()) {
            throw new ScreeningListUnavailable(
                    "Expected a screening list with entries, but it has none. Restore the file.");
        }
        return List.copyOf(entries);
    }

    private static ListEntry entry(int number, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS || cells[0].isBlank() || cells[2].isBlank()) {
            throw new ScreeningListUnavailable(
                    "Expected id, kind, name, aliases and programme in line %d of the screening list. Restore the file."
                            .formatted(number));
        }
        List<String> aliases = Arrays.stream(cells[3].split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new ListEntry(
                cells[0].strip(), kind(number, cells[1].strip()), cells[2].strip(), aliases, cells[4].strip());
    }

    private static Party.Kind kind(int number, String kind) {
        return switch (kind) {
            case "person" -> Party.Kind.PERSON;
            case "organisation" -> Party.Kind.ORGANISATION;
            default ->
                throw new ScreeningListUnavailable(
                        "Expected kind 'person' or 'organisation' in line %d of the screening list. Restore the file."
                                .formatted(number));
        };
    }
}
