package org.guildhall.duediligence.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** What is known of a party, in words. */
final class PartyWords {

    private PartyWords() {}

    /** Without name, position and date of birth; empty when nothing else is known. */
    static List<String> known(Party party, Words words) {
        String where = party.kind() == Party.Kind.PERSON
                ? "duediligence.parties.lives-in"
                : "duediligence.parties.registered-in";
        return Stream.of(
                        said(words, "duediligence.parties.born-in", party.birthPlace()),
                        said(
                                words,
                                "duediligence.parties.nationality",
                                Country.nameOfNullable(party.nationality(), words.locale())),
                        said(words, where, Country.nameOfNullable(party.country(), words.locale())),
                        said(words, "duediligence.parties.number", party.registrationNumber()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String said(Words words, String key, @Nullable String fact) {
        return fact == null ? null : words.text(key, fact);
    }
}
