package org.guildhall.duediligence.matching;

import java.util.Set;
import org.guildhall.duediligence.lists.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked up.
 *
 * @param birthDate {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 * @param countries nationality or seat, ISO 3166-1 alpha-2
 */
public record PartyQuery(
        EntryKind kind,
        String name,
        @Nullable String birthDate,
        @Nullable String birthPlace,
        Set<String> countries,
        @Nullable String registrationNumber) {

    PartyQuery as(EntryKind other) {
        return new PartyQuery(other, name, birthDate, birthPlace, countries, registrationNumber);
    }

    public static PartyQuery named(EntryKind kind, String name) {
        return new PartyQuery(kind, name, null, null, Set.of(), null);
    }
}
