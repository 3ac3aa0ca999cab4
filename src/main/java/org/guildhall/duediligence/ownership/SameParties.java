package org.guildhall.duediligence.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/**
 * Which parties are the same person or company: one who signs and owns, one who owns several shares. They have the same
 * name, and nothing that is known of both differs.
 */
final class SameParties {

    private final List<List<Party>> groups = new ArrayList<>();

    private SameParties() {}

    static SameParties among(List<Party> parties) {
        SameParties same = new SameParties();
        parties.forEach(same::add);
        return same;
    }

    /** As it was first named. */
    Party first(Party party) {
        return group(party.id()).getFirst();
    }

    List<Party> allOf(Party party) {
        return List.copyOf(group(party.id()));
    }

    Party byId(UUID id) {
        return group(id).getFirst();
    }

    private List<Party> group(UUID id) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(party -> party.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected party '%s' among the partner's, but it is not. Check its owner.".formatted(id)));
    }

    private void add(Party party) {
        groups.stream()
                .filter(group -> group.stream().allMatch(other -> same(party, other)))
                .findFirst()
                .orElseGet(() -> {
                    groups.add(new ArrayList<>());
                    return groups.getLast();
                })
                .add(party);
    }

    private static boolean same(Party one, Party other) {
        return one.kind() == other.kind()
                && name(one).equals(name(other))
                && noDifference(one.birthDate(), other.birthDate())
                && noDifference(one.registrationNumber(), other.registrationNumber())
                && noDifference(one.country(), other.country());
    }

    private static boolean noDifference(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || Objects.equals(one, other);
    }

    private static String name(Party party) {
        return party.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
