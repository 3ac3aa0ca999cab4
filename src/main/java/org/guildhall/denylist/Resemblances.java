package org.guildhall.denylist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.partners.LegalDataCorrected;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.partners.WebsiteCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations are recognised by, and which have something in common. */
@Service
@Transactional
public class Resemblances {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    Resemblances(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Keeps what an organisation in the register is recognised by; what was kept before stays, for a disguise does not
     * undo what was known.
     *
     * @param besides what it said beside what the register holds
     */
    public void remember(UUID partnerId, Collection<Trait> besides) {
        Organisation organisation = organisations.find(partnerId);
        Stream<Trait> known = Stream.of(
                        Trait.legalName(organisation.legalName()),
                        Trait.registrationNumber(organisation.country(), organisation.registrationNumber()),
                        Trait.domain(organisation.website()),
                        Trait.domain(organisations.contact(partnerId).mail()))
                .flatMap(Optional::stream);
        Stream<Trait> owners = organisations.parties(partnerId).stream()
                .filter(party -> party.position() != Position.COMPANY)
                .flatMap(party -> ofParty(party).stream());
        Stream.of(known, owners, besides.stream())
                .flatMap(traits -> traits)
                .forEach(trait -> TraitRows.insert(jdbc, partnerId, "PARTNER", trait));
    }

    private static Optional<Trait> ofParty(Party party) {
        return party.kind() == Party.Kind.PERSON
                ? Trait.owner(party.name(), party.birthDate())
                : Trait.registrationNumber(party.country(), party.registrationNumber());
    }

    @EventListener
    public void on(LegalDataCorrected corrected) {
        remember(corrected.occurrence().partnerId(), List.of());
    }

    @EventListener
    public void on(WebsiteCorrected corrected) {
        remember(corrected.occurrence().partnerId(), List.of());
    }

    /** Whoever has something in common with an organisation: the deny list first, then those that were refused before. */
    @Transactional(readOnly = true)
    public List<Resemblance> of(UUID partnerId) {
        Map<UUID, List<Trait>> same = new LinkedHashMap<>();
        Map<UUID, String> denied = new LinkedHashMap<>();
        jdbc.sql("""
                        select other.subject_id, e.name as denied, mine.kind, mine.key, mine.shown
                        from denylist.trait mine
                        join denylist.trait other
                          on other.kind = mine.kind and other.key = mine.key and other.subject_id <> mine.subject_id
                        left join denylist.entry e on e.id = other.subject_id and other.subject = 'ENTRY'
                        where mine.subject_id = :partner
                          and (other.subject = 'PARTNER'
                            or e.state <> 'REMOVED' and (e.expires_on is null or e.expires_on >= :today))
                        order by mine.kind, mine.shown
                        """)
                .param("partner", partnerId)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    UUID other = row.getObject("subject_id", UUID.class);
                    same.computeIfAbsent(other, id -> new ArrayList<>())
                            .add(new Trait(
                                    Trait.Kind.valueOf(row.getString("kind")),
                                    row.getString("key"),
                                    row.getString("shown")));
                    if (row.getString("denied") != null) {
                        denied.put(other, row.getString("denied"));
                    }
                });
        Map<UUID, Organisation> partners = organisations.findAll(same.keySet());
        List<Resemblance> found = new ArrayList<>();
        same.forEach((id, traits) -> {
            Organisation partner = partners.get(id);
            String name = denied.get(id);
            if (name != null) {
                found.add(new Resemblance(id, name, null, List.copyOf(traits)));
            } else if (partner != null) {
                found.add(new Resemblance(id, partner.legalName(), partner.status(), List.copyOf(traits)));
            }
        });
        found.sort(Comparator.comparing((Resemblance other) -> !other.denied())
                .thenComparing(other -> !other.reapplicant())
                .thenComparing(other -> -other.same().size()));
        return found;
    }
}
