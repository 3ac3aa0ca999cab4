package org.guildhall.duediligence.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What no real list exceeds; whatever does is damaged or hostile. */
final class ListBounds {

    static final int MOST_ENTRIES = 2_000_000;
    static final int MOST_NAMES = 2_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_REMARKS = 50_000;

    private ListBounds() {}

    static List<ListEntry> checked(String file, List<ListEntry> entries) {
        if (entries.isEmpty()) {
            throw new ListUnreadable("Expected entries in '%s', but there are none. Fetch it again.".formatted(file));
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new ListUnreadable("Expected at most %,d entries in '%s', but found %,d. Check where it comes from."
                    .formatted(MOST_ENTRIES, file, entries.size()));
        }
        Set<String> ids = new HashSet<>();
        for (ListEntry entry : entries) {
            checked(file, entry);
            if (!ids.add(entry.id())) {
                throw new ListUnreadable("Expected every id once in '%s', but '%s' comes twice. Fetch it again."
                        .formatted(file, entry.id()));
            }
        }
        return List.copyOf(entries);
    }

    private static void checked(String file, ListEntry entry) {
        if (entry.remarks() != null && entry.remarks().length() > LONGEST_REMARKS) {
            throw new ListUnreadable(
                    "Expected remarks of at most %,d characters, but those of entry '%s' of '%s' have %,d. Check where the file comes from."
                            .formatted(
                                    LONGEST_REMARKS,
                                    entry.id(),
                                    file,
                                    entry.remarks().length()));
        }
        if (entry.names().size() > MOST_NAMES) {
            throw new ListUnreadable(
                    "Expected at most %,d names for entry '%s' of '%s', but found %,d. Check where the file comes from."
                            .formatted(
                                    MOST_NAMES, entry.id(), file, entry.names().size()));
        }
        for (ListedName name : entry.names()) {
            if (name.text().length() > LONGEST_NAME) {
                throw new ListUnreadable(
                        "Expected names of at most %,d characters, but one of entry '%s' of '%s' has %,d. Check where the file comes from."
                                .formatted(
                                        LONGEST_NAME,
                                        entry.id(),
                                        file,
                                        name.text().length()));
            }
        }
    }
}
