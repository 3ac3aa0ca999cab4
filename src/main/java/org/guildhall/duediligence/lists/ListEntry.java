package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something on a screening list.
 *
 * @param id the list's own id, unique within the list
 * @param names the primary name first
 * @param details what else the list tells
 * @param programme why it is listed, in the list's words; may be empty
 * @param remarks whatever else the list says, in its words; null when it says nothing
 */
public record ListEntry(
        String id,
        EntryKind kind,
        List<ListedName> names,
        Details details,
        String programme,
        @Nullable String remarks) {

    /**
     * What a list tells besides names; every part may be empty.
     *
     * @param birthDates {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
     * @param countries ISO 3166-1 alpha-2, lower case, where the list's word is known, else that word
     * @param registrationNumbers as the list spells them
     */
    public record Details(
            List<String> birthDates,
            List<String> birthPlaces,
            List<String> countries,
            List<String> registrationNumbers) {

        public static final Details NONE = new Details(List.of(), List.of(), List.of(), List.of());

        public Details {
            birthDates = List.copyOf(birthDates);
            birthPlaces = List.copyOf(birthPlaces);
            countries = List.copyOf(countries);
            registrationNumbers = List.copyOf(registrationNumbers);
        }
    }

    public ListEntry(String id, EntryKind kind, List<ListedName> names, Details details, String programme) {
        this(id, kind, names, details, programme, null);
    }

    public ListEntry {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a name for list entry '%s', but it has none. Leave the entry out.".formatted(id));
        }
    }

    /** An entry of which only names are known; all aliases count as strong. */
    public static ListEntry named(String id, EntryKind kind, String name, List<String> aliases, String programme) {
        List<ListedName> names = new ArrayList<>();
        names.add(new ListedName(name, Strength.PRIMARY));
        aliases.forEach(alias -> names.add(new ListedName(alias, Strength.STRONG)));
        return new ListEntry(id, kind, names, Details.NONE, programme);
    }

    /** The primary name. */
    public String name() {
        return names.getFirst().text();
    }
}
