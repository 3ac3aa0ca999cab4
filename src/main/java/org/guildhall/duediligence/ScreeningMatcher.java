package org.guildhall.duediligence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guildhall.partners.NameKey;
import org.guildhall.partners.Party;

/**
 * Finds a party on a list by its name or an alias, whatever the case, accents, punctuation, word order, legal form
 * or title. Persons are compared with persons, organisations with organisations.
 */
final class ScreeningMatcher {

    /** Changes whenever the same party and list could give another result. */
    static final String VERSION = "exact-1/" + NameKey.VERSION;

    private ScreeningMatcher() {}

    /**
     * @param listedName the spelling on the list that matched
     */
    record Hit(ListEntry entry, String listedName, MatchedOn matchedOn) {}

    static List<Hit> hits(Party party, Watchlist list) {
        Function<String, NameKey> key =
                switch (party.kind()) {
                    case PERSON -> NameKey::ofPerson;
                    case ORGANISATION -> NameKey::ofOrganisation;
                };
        NameKey searched = key.apply(party.name());
        return list.entries().stream()
                .filter(entry -> entry.kind() == party.kind())
                .map(entry -> hit(entry, searched, key))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hit> hit(ListEntry entry, NameKey searched, Function<String, NameKey> key) {
        if (searched.sameAs(key.apply(entry.name()))) {
            return Optional.of(new Hit(entry, entry.name(), MatchedOn.NAME));
        }
        return entry.aliases().stream()
                .filter(alias -> searched.sameAs(key.apply(alias)))
                .findFirst()
                .map(alias -> new Hit(entry, alias, MatchedOn.ALIAS));
    }
}
