package org.guildhall.duediligence.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.partners.Country;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** What is known of a party, in words. */
final class PartyWords {

    private PartyWords() {}

    /** Without name, position and date of birth; empty when nothing else is known. */
    static List<String> known(Party party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        return Stream.of(
                        said("born in %s", party.birthPlace()),
                        said("nationality: %s", Country.nameOfNullable(party.nationality())),
                        said(person ? "lives in %s" : "registered in %s", Country.nameOfNullable(party.country())),
                        said("number %s", party.registrationNumber()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String said(String words, @Nullable String fact) {
        return fact == null ? null : words.formatted(fact);
    }
}
