package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** An entry while its parts are gathered; empty and repeated parts are left out. */
final class EntryDraft {

    private final String id;
    private EntryKind kind;
    private String programme = "";
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Map<String, Strength> names = new LinkedHashMap<>();
    private final Set<String> birthDates = new LinkedHashSet<>();
    private final Set<String> birthPlaces = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    EntryDraft(String id, EntryKind kind) {
        this.id = id;
        this.kind = kind;
    }

    void kind(EntryKind kind) {
        this.kind = kind;
    }

    void programme(String programme) {
        this.programme = programme.strip();
    }

    /** Something the list says besides, in its words. */
    void remark(String text) {
        add(remarks, text);
    }

    void name(String text, Strength strength) {
        String name = text.strip().replaceAll("\\s+", " ");
        if (!name.isEmpty()) {
            names.merge(name, strength, (old, now) -> old.compareTo(now) <= 0 ? old : now);
        }
    }

    void birthDate(String date) {
        add(birthDates, date);
    }

    void birthPlace(String place) {
        add(birthPlaces, place);
    }

    void country(String word) {
        if (!word.isBlank()) {
            countries.add(Countries.code(word));
        }
    }

    void number(String number) {
        add(numbers, number);
    }

    /** @throws ListUnreadable when it has no name */
    ListEntry entry() {
        if (names.isEmpty()) {
            throw new ListUnreadable(
                    "Expected a name for every entry, but '%s' has none. Fetch the list again.".formatted(id));
        }
        List<ListedName> listed = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            names.forEach((text, of) -> {
                if (of == strength) {
                    listed.add(new ListedName(text, of));
                }
            });
        }
        ListEntry.Details details = new ListEntry.Details(
                List.copyOf(birthDates), List.copyOf(birthPlaces), List.copyOf(countries), List.copyOf(numbers));
        return new ListEntry(
                id, kind, listed, details, programme, remarks.isEmpty() ? null : String.join("\n", remarks));
    }

    private static void add(Set<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }
}
