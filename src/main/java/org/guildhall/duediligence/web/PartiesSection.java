package org.guildhall.duediligence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.Screenings;
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

    PartiesSection(Organisations organisations, Screenings screenings) {
        this.organisations = organisations;
        this.screenings = screenings;
    }

    record View(List<Row> parties) {}

    /**
     * @param known facts in words; empty when only the name is known
     * @param matches null while not screened
     */
    record Row(
            String name,
            String position,
            @Nullable LocalDate birthDate,
            List<String> known,
            @Nullable Integer matches) {}

    @Override
    public String id() {
        return "parties";
    }

    @Override
    public String title() {
        return "Parties";
    }

    @Override
    public View view(DueDiligenceCase current) {
        Map<UUID, Integer> matches = screenings.ofApplication(current.applicationId()).stream()
                .collect(Collectors.toMap(Screening::partyId, Screening::matches));
        return new View(organisations.parties(current.partnerId()).stream()
                .map(party -> row(party, matches.get(party.id())))
                .toList());
    }

    private static Row row(Party party, @Nullable Integer matches) {
        return new Row(
                party.name(),
                party.title() == null
                        ? party.position().label()
                        : party.position().label() + ", " + party.title(),
                party.birthDate(),
                PartyWords.known(party),
                matches);
    }
}
