package org.guildhall.duediligence.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.duediligence.watchlist.Watchlist;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Correction;
import org.guildhall.partners.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClearedPairsTest {

    private static final Officer OTTO = new Officer(UUID.randomUUID(), "Otto Officer");
    private static final Officer CLARA = new Officer(UUID.randomUUID(), "Clara Compliance");

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final UUID partnerId = house.partner("Hollow Crown GmbH", "Olga Owner");

    @BeforeEach
    void thePairIsCleared() {
        house.screen(house.applicationId, partnerId);
        house.decideAll(Disposition.FALSE_POSITIVE, "Another seat", house.pairs.proposedEnd(), OTTO);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OTTO);
        assertThat(pairs()).isEmpty();
        house.reviews.confirm(Occasion.DUE_DILIGENCE, house.applicationId, CLARA);
        house.reviews.settle(Occasion.DUE_DILIGENCE, house.applicationId, true, "1", CLARA.actor());
    }

    @Test
    void aClearedPairNeedsNoNewReviewAndEveryUseIsOnRecord() {
        ClearedPair pair = pairs().getFirst();
        assertThat(pair.officerName()).isEqualTo("Otto Officer");
        assertThat(pair.secondName()).isEqualTo("Clara Compliance");
        assertThat(pair.validUntil()).isEqualTo(house.pairs.today().plusYears(1));
        assertThat(house.events.only(PairCleared.class).occurrence().reason()).isEqualTo("Another seat");

        UUID later = UUID.randomUUID();
        assertThat(house.screen(later, partnerId)).isFalse();
        assertThat(house.screenings.summarise(later)).isFalse();
        assertThat(house.screenings.matches(later))
                .extracting(ScreeningMatch::clearedPairId)
                .containsExactly(pair.id());
        assertThat(house.reviews
                        .find(Occasion.DUE_DILIGENCE, later)
                        .orElseThrow()
                        .matches())
                .isEmpty();
        assertThat(house.events.only(ClearedPairUsed.class).occurrence().applicationId())
                .isEqualTo(later);
        assertThat(house.pairs.inForce(company(), entry(later)))
                .map(ClearedPair::id)
                .contains(pair.id());
    }

    @Test
    void anotherPartyOfTheSameNameIsReviewed() {
        UUID twin = house.partner("Hollow Crown GmbH", "Olga Owner");

        assertThat(house.screen(UUID.randomUUID(), twin)).isTrue();
        assertThat(pairs()).hasSize(1);
    }

    @Test
    void theLastDayIsTheLast() {
        house.clock.pass(Duration.between(
                house.clock.instant(),
                house.pairs.today().plusYears(1).atTime(23, 59).toInstant(ZoneOffset.UTC)));
        house.pairs.expire();
        assertThat(house.screen(UUID.randomUUID(), partnerId)).isFalse();

        house.clock.pass(Duration.ofMinutes(2));
        house.pairs.expire();
        house.pairs.expire();
        assertThat(pairs().getFirst().state()).isEqualTo(ClearedPair.State.EXPIRED);
        assertThat(house.events.of(ClearedPairExpired.class))
                .filteredOn(expired -> expired.occurrence().partnerId().equals(partnerId))
                .hasSize(1);
        assertThat(house.screen(UUID.randomUUID(), partnerId)).isTrue();
    }

    @Test
    void aPairPastItsLastDayCountsForNothingEvenBeforeTheClockworkRuns() {
        house.clock.pass(Duration.ofDays(367));

        assertThat(house.screen(UUID.randomUUID(), partnerId)).isTrue();
        assertThat(house.events.of(ClearedPairExpired.class)).hasSize(1);
    }

    @Test
    void aChangedEntryReopensItsPairsAndNoOthers() {
        house.publish(
                entry -> entry.names().stream().anyMatch(name -> name.text().equals("Hollow Crown"))
                        ? alsoKnownAs("Crown of Hollow", entry)
                        : entry);

        assertThat(house.screen(UUID.randomUUID(), partnerId)).isTrue();
        assertThat(pairs().getFirst().state()).isEqualTo(ClearedPair.State.REOPENED);
        assertThat(house.events.only(ClearedPairReopened.class).occurrence().reason())
                .isEqualTo("The list entry changed");
    }

    @Test
    void theClockworkEndsWhatIsOverAndReopensWhatTheListChanged() {
        ListEntry changed = alsoKnownAs("Crown of Hollow", entry(house.applicationId));
        ScreeningList away = () -> {
            throw new ScreeningListUnavailable("Expected a list, but it is away. Bring it back.");
        };
        new ClearedPairSchedule(house.pairs, away).run();
        assertThat(pairs().getFirst().state()).isEqualTo(ClearedPair.State.ACTIVE);

        new ClearedPairSchedule(house.pairs, () -> Watchlist.unkept("list", "1", List.of(changed))).run();
        assertThat(pairs().getFirst().state()).isEqualTo(ClearedPair.State.REOPENED);
    }

    @Test
    void entriesThatSayTheSameInAnotherOrderReopenNothing() {
        ListEntry entry = entry(house.applicationId);

        assertThat(house.pairs.entriesChanged(List.of(shuffled(entry), alsoKnownAs("Nobody", other(entry)))))
                .isEmpty();
        assertThat(house.pairs.entriesChanged(List.of(alsoKnownAs("Crown of Hollow", entry))))
                .extracting(ClearedPair::id)
                .containsExactly(pairs().getFirst().id());
        assertThat(house.pairs.inForce(company(), entry)).isEmpty();
    }

    @Test
    void aChangedPartyReopensItsPairs() {
        house.organisations.correct(
                partnerId,
                new Correction("Hollow Crown AG", null, null, null, null),
                Actor.system("test"),
                house.applicationId);

        assertThat(house.pairs.inForce(company(), entry(house.applicationId))).isEmpty();
        assertThat(house.screen(UUID.randomUUID(), partnerId)).isTrue();
        assertThat(house.events.only(ClearedPairReopened.class).occurrence().reason())
                .isEqualTo("The party's data changed");
    }

    @Test
    void aPairIsTakenBackOnce() {
        UUID id = pairs().getFirst().id();

        house.pairs.revoke(id, "New facts", CLARA);
        assertThatExceptionOfType(PairNotCleared.class)
                .isThrownBy(() -> house.pairs.revoke(id, "I was later", OTTO))
                .withMessageContaining("Clara Compliance: New facts");
        assertThat(house.events.only(ClearedPairRevoked.class).occurrence().actor())
                .isEqualTo(CLARA.actor());
        assertThat(house.screen(UUID.randomUUID(), partnerId)).isTrue();
    }

    @Test
    void pairsAreFoundByStateAndName() {
        house.clock.pass(Duration.ofDays(367));
        house.pairs.expire();

        assertThat(house.pairs.search(new ClearedPairFilter(ClearedPair.State.EXPIRED, "hollow")))
                .extracting(ClearedPair::partnerId)
                .contains(partnerId);
        assertThat(house.pairs.search(new ClearedPairFilter(ClearedPair.State.ACTIVE, "hollow")))
                .extracting(ClearedPair::partnerId)
                .doesNotContain(partnerId);
        assertThat(house.pairs.search(new ClearedPairFilter(null, "nobody of that name")))
                .isEmpty();
    }

    @Test
    void periodsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClearancePeriods(Period.ZERO, Period.ofYears(1)))
                .withMessageContaining("cleared-pairs.valid-for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClearancePeriods(Period.ofYears(2), Period.ofYears(1)));
    }

    private Party company() {
        return house.organisations.parties(partnerId).getFirst();
    }

    private ListEntry entry(UUID applicationId) {
        ListEntry entry = house.screenings.matches(applicationId).getFirst().entry();
        assertThat(entry).isNotNull();
        return entry;
    }

    private List<ClearedPair> pairs() {
        return house.pairs.search(new ClearedPairFilter(null, "")).stream()
                .filter(pair -> pair.partnerId().equals(partnerId))
                .toList();
    }

    private static ListEntry alsoKnownAs(String alias, ListEntry entry) {
        List<ListedName> names = new ArrayList<>(entry.names());
        names.add(new ListedName(alias, ListedName.Strength.STRONG));
        return new ListEntry(entry.id(), entry.kind(), names, entry.details(), entry.programme());
    }

    /** The same, told in another order and for another programme. */
    private static ListEntry shuffled(ListEntry entry) {
        List<ListedName> names = new ArrayList<>(entry.names());
        Collections.reverse(names);
        return new ListEntry(entry.id(), entry.kind(), names, entry.details(), "ANOTHER-PROGRAMME");
    }

    private static ListEntry other(ListEntry entry) {
        return new ListEntry("other", entry.kind(), entry.names(), entry.details(), entry.programme());
    }
}
