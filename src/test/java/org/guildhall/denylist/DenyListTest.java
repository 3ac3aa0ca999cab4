package org.guildhall.denylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.People;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DenyListTest {

    private static final SignedIn CLEO = People.officer("Cleo");
    private static final SignedIn CONRAD = People.officer("Conrad");
    private static final LocalDate BORN = LocalDate.of(1970, 5, 5);

    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final DenyList list = new DenyList(jdbc, events, clock);
    private Organisations organisations;
    private Resemblances resemblances;

    @BeforeEach
    void empty() {
        PartnerRegister.clear();
        jdbc.sql("truncate denylist.entry, denylist.trait").update();
        organisations = PartnerRegister.open(events, clock);
        resemblances = new Resemblances(jdbc, organisations, clock);
    }

    @Test
    void aDisguisedReapplicantIsRecognisedByOwnerAddressTaxNumberDomainAndAccount() {
        UUID entry = list.add(entry("Schattenhandel GmbH", null), CLEO);
        UUID disguised = register("Sonnenschein Vertrieb UG", "info@schatten.example", "Zoe Shadow");
        resemblances.remember(
                disguised,
                List.of(
                        Trait.address("DE", "Dunkle Straße 1", "10115", "Berlin")
                                .orElseThrow(),
                        Trait.taxNumber("DE", "29 815 08150").orElseThrow(),
                        Trait.bankAccount("DE89370400440532013000").orElseThrow()));

        Resemblance found = resemblances.of(disguised).getFirst();

        assertThat(found.id()).isEqualTo(entry);
        assertThat(found.denied()).isTrue();
        assertThat(found.same())
                .extracting(Trait::kind)
                .containsExactlyInAnyOrder(
                        Trait.Kind.OWNER,
                        Trait.Kind.ADDRESS,
                        Trait.Kind.TAX_NUMBER,
                        Trait.Kind.DOMAIN,
                        Trait.Kind.BANK_ACCOUNT);
    }

    @Test
    void whoWasRefusedBeforeIsComparedWithoutAnyEntry() {
        UUID refused = register("Nord Motor GmbH", "a@nord.example", "Olga Owner");
        organisations.changeStatus(refused, PartnerStatus.NOT_ADMITTED, Actor.system("test"), UUID.randomUUID());
        resemblances.remember(refused, List.of());
        UUID again = register("НОРД МОТОР", "b@other.example", "Somebody Else");
        resemblances.remember(again, List.of());
        resemblances.remember(again, List.of());

        assertThat(resemblances.of(again)).singleElement().satisfies(other -> {
            assertThat(other.reapplicant()).isTrue();
            assertThat(other.denied()).isFalse();
            assertThat(other.same()).extracting(Trait::kind).containsExactly(Trait.Kind.LEGAL_NAME);
        });
    }

    @Test
    void anEntryCountsUntilItsLastDayOrUntilTwoOfficersRemovedIt() {
        UUID partner = register("Schattenhandel", "x@y.example", "Nobody Here");
        resemblances.remember(partner, List.of());
        list.add(entry("Schattenhandel GmbH", LocalDate.of(2026, 3, 3)), CLEO);
        assertThat(resemblances.of(partner)).hasSize(1);
        clock.pass(Duration.ofDays(3));
        assertThat(resemblances.of(partner)).isEmpty();
        assertThat(list.all().getFirst().state()).isEqualTo(DeniedEntry.State.EXPIRED);

        UUID entry = list.add(entry("Schattenhandel GmbH", null), CLEO);
        list.proposeRemoval(entry, "Mistaken identity", CLEO);
        assertThatThrownBy(() -> list.decideRemoval(entry, true, CLEO))
                .isInstanceOf(DenyListRefused.class)
                .hasMessageContaining("four-eyes");
        assertThat(resemblances.of(partner)).hasSize(1);
        list.decideRemoval(entry, false, CONRAD);
        list.proposeRemoval(entry, "Mistaken identity", CLEO);
        list.decideRemoval(entry, true, CONRAD);
        assertThatThrownBy(() -> list.decideRemoval(entry, true, CONRAD)).isInstanceOf(DenyListRefused.class);

        assertThat(resemblances.of(partner)).isEmpty();
        assertThat(events.only(DenyListEntryRemoved.class).change().reason()).isEqualTo("Mistaken identity");
        assertThat(events.of(DenyListEntryAdded.class)).hasSize(2);
    }

    @Test
    void anEntryNeedsNameAndReason() {
        assertThatThrownBy(() -> list.add(
                        new NewEntry("  ", "r", null, null, null, null, null, null, null, null, null, null, null),
                        CLEO))
                .isInstanceOf(DenyListRefused.class);
        assertThatThrownBy(() -> list.add(
                        new NewEntry("A", " ", null, null, null, null, null, null, null, null, null, null, null), CLEO))
                .isInstanceOf(DenyListRefused.class);
        assertThat(list.all()).isEmpty();
    }

    private static NewEntry entry(String name, LocalDate expiresOn) {
        return new NewEntry(
                name,
                "Sold what was not theirs",
                "DE",
                null,
                "29/815/08150",
                "Zoë Shadow",
                BORN,
                "Dunkle Str. 1",
                "10115",
                "Berlin",
                "www.schatten.example",
                "DE89 3704 0044 0532 0130 00",
                expiresOn);
    }

    private UUID register(String name, String mail, String owner) {
        return organisations.register(new NewOrganisation(
                name,
                null,
                "DE",
                null,
                PartnerType.RESELLER,
                1,
                1,
                new Contact("Contact", mail),
                List.of(Party.beneficialOwner(owner, BORN, "DE", BigDecimal.TEN))));
    }
}
