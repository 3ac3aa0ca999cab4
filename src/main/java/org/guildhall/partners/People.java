package org.guildhall.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people behind an organisation as they are and as they shall be. Who stays as they are keeps their id, and with it
 * what was found about them; who changes is a new party, to be looked at anew.
 */
final class People {

    /** All that tells one party from another, besides its id. */
    private record Facts(
            Party.Kind kind,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String country,
            @Nullable String registrationNumber,
            Position position,
            @Nullable BigDecimal sharePercent,
            @Nullable String owned,
            @Nullable String title) {}

    private final Set<UUID> left = new HashSet<>();
    private final List<Party> staying = new ArrayList<>();
    private final List<Party> joining = new ArrayList<>();

    /** @param before without the organisation itself, as {@code after} */
    People(List<Party> before, List<Party> after) {
        List<Party> free = new ArrayList<>(before);
        Map<UUID, UUID> ids = new HashMap<>();
        for (Party party : after) {
            free.stream()
                    .filter(old -> facts(old, before).equals(facts(party, after)))
                    .findFirst()
                    .ifPresent(old -> {
                        free.remove(old);
                        ids.put(party.id(), old.id());
                    });
        }
        free.forEach(party -> left.add(party.id()));
        for (Party party : after) {
            UUID owned = party.ownedId() == null ? null : ids.getOrDefault(party.ownedId(), party.ownedId());
            Party linked = party.owning(owned);
            UUID known = ids.get(party.id());
            if (known == null) {
                joining.add(linked);
            } else {
                staying.add(linked.withId(known));
            }
        }
    }

    boolean same() {
        return left.isEmpty() && joining.isEmpty();
    }

    Set<UUID> left() {
        return left;
    }

    List<Party> staying() {
        return staying;
    }

    List<Party> joining() {
        return joining;
    }

    /** Those in a position, one a line. */
    static @Nullable String lines(List<Party> parties, Position position) {
        String lines = parties.stream()
                .filter(party -> party.position() == position)
                .map(party -> line(party, parties))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private static String line(Party party, List<Party> parties) {
        return Stream.of(
                        party.name(),
                        party.title(),
                        party.birthDate() == null ? null : "* " + party.birthDate(),
                        party.birthPlace(),
                        party.nationality(),
                        party.registrationNumber(),
                        Country.nameOfNullable(party.country()),
                        party.sharePercent() == null ? null : plain(party.sharePercent()) + " %",
                        owned(party, parties))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Facts facts(Party party, List<Party> among) {
        return new Facts(
                party.kind(),
                party.name(),
                party.birthDate(),
                party.birthPlace(),
                party.nationality(),
                party.country(),
                party.registrationNumber(),
                party.position(),
                party.sharePercent() == null ? null : new BigDecimal(plain(party.sharePercent())),
                owned(party, among),
                party.title());
    }

    private static @Nullable String owned(Party party, List<Party> among) {
        return among.stream()
                .filter(other -> other.id().equals(party.ownedId()))
                .map(Party::name)
                .findFirst()
                .orElse(null);
    }

    private static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }
}
