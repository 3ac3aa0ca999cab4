package org.guildhall.duediligence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.duediligence.ownership.Standing;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody who was looked at, with what is known of them. */
@Component
@Order(10)
class PartiesSection implements CaseSection {

    private final Organisations organisations;
    private final Screenings screenings;
    private final Ownerships ownerships;
    private final Words words;

    PartiesSection(Organisations organisations, Screenings screenings, Ownerships ownerships, Words words) {
        this.organisations = organisations;
        this.screenings = screenings;
        this.ownerships = ownerships;
        this.words = words;
    }

    record View(List<Row> parties) {}

    /** What screening says of a party, with the style of a state and the tail of its message. */
    enum Result {
        NOT_SCREENED("waiting"),
        NOTHING_FOUND("done"),
        CLEARED("done"),
        UNDECIDED("late"),
        TRUE_MATCH("late");

        private final String shape;

        Result(String shape) {
            this.shape = shape;
        }

        public String shape() {
            return shape;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param known facts in words; empty when only the name is known */
    record Row(String name, String position, @Nullable LocalDate birthDate, List<String> known, Result result) {}

    @Override
    public String id() {
        return "parties";
    }

    @Override
    public View view(DueDiligenceCase current) {
        Set<UUID> screened = screenings.ofApplication(current.applicationId()).stream()
                .map(Screening::partyId)
                .collect(Collectors.toSet());
        Map<UUID, Standing> found = ownerships.standings(current.applicationId());
        return new View(organisations.parties(current.partnerId()).stream()
                .map(party -> row(party, result(found.get(party.id()), screened.contains(party.id()))))
                .toList());
    }

    private static Result result(@Nullable Standing found, boolean screened) {
        if (found == null) {
            return screened ? Result.NOTHING_FOUND : Result.NOT_SCREENED;
        }
        return switch (found) {
            case CLEAR -> Result.CLEARED;
            case UNDECIDED -> Result.UNDECIDED;
            case SANCTIONED -> Result.TRUE_MATCH;
        };
    }

    private Row row(Party party, Result result) {
        return new Row(
                party.name(),
                party.title() == null ? words.of(party.position()) : words.of(party.position()) + ", " + party.title(),
                party.birthDate(),
                PartyWords.known(party, words),
                result);
    }
}
