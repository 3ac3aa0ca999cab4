package org.guildhall.duediligence.screening;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.partners.Party;

/** What of a party is compared with lists. */
public final class PartyFacts {

    private PartyFacts() {}

    public static PartyQuery of(Party party) {
        LocalDate born = party.birthDate();
        return new PartyQuery(
                switch (party.kind()) {
                    case PERSON -> EntryKind.PERSON;
                    case ORGANISATION -> EntryKind.ORGANISATION;
                },
                party.name(),
                born == null ? null : born.toString(),
                party.birthPlace(),
                Stream.of(party.nationality(), party.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                party.registrationNumber());
    }
}
