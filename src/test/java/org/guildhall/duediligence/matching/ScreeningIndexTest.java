package org.guildhall.duediligence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.junit.jupiter.api.Test;

class ScreeningIndexTest {

    @Test
    void tiesHaveAnOrder() {
        ScreeningIndex index = ScreeningIndex.of(List.of(
                ListEntry.named("9", EntryKind.PERSON, "Zorvan Quellbrück", List.of(), "X"),
                ListEntry.named("2", EntryKind.PERSON, "Ilvara Mostrander", List.of("Zorvan Quellbrück"), "X"),
                ListEntry.named("5", EntryKind.PERSON, "Zorvan Quellbrück", List.of(), "X")));

        assertThat(ids(index, "Zorvan Quellbrück")).containsExactly("5", "9", "2");
    }

    @Test
    void aWeakAliasCountsLess() {
        ScreeningIndex index = ScreeningIndex.of(List.of(
                entry("1", "Zorvan Quellbrück", Strength.WEAK), entry("2", "Zorvan Quellbruck", Strength.STRONG)));

        List<RankedHit> hits = index.search(PartyQuery.named(EntryKind.PERSON, "Zorvan Quellbrück"), 5);

        assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("2", "1");
        assertThat(hits.getLast().reasons()).contains("the list calls this alias a weak one");
    }

    @Test
    void aRegistrationNumberFindsACompanyUnderAnyName() {
        ListEntry.Details details = new ListEntry.Details(List.of(), List.of(), List.of("de"), List.of("HRB 123-456"));
        ScreeningIndex index = ScreeningIndex.of(List.of(new ListEntry(
                "1",
                EntryKind.ORGANISATION,
                List.of(new ListedName("Nachtfalter GmbH", Strength.PRIMARY)),
                details,
                "X")));
        PartyQuery party = new PartyQuery(EntryKind.ORGANISATION, "Lagoon AG", null, null, Set.of("DE"), "hrb123456");

        RankedHit hit = index.search(party, 5).getFirst();

        assertThat(hit.score()).isEqualTo(0.95);
        assertThat(hit.reasons()).contains("the same registration number", "a country in common");

        PartyQuery abroad = new PartyQuery(EntryKind.ORGANISATION, "Lagoon AG", null, null, Set.of("NO"), "hrb123456");
        assertThat(index.search(abroad, 5)).singleElement().satisfies(other -> {
            assertThat(other.score()).isLessThan(0.5);
            assertThat(other.reasons()).contains("the same registration number in another country");
        });
    }

    @Test
    void placeAndCountryTellNamesakesApart() {
        ListEntry.Details mist = new ListEntry.Details(List.of(), List.of("Nebelstadt"), List.of("no"), List.of());
        ListEntry.Details lagoon = new ListEntry.Details(List.of(), List.of("Lagunen"), List.of("se"), List.of());
        ScreeningIndex index =
                ScreeningIndex.of(List.of(entry("1", mist), entry("2", lagoon), entry("3", ListEntry.Details.NONE)));

        List<RankedHit> hits = index.search(
                new PartyQuery(EntryKind.PERSON, "Zorvan Quellbrück", null, "Lagunen", Set.of("SE"), null), 5);

        assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("2", "3", "1");
        assertThat(hits.getLast().reasons()).contains("another place of birth", "no country in common");
    }

    @Test
    void whoeverMayBeAPersonOrAnOrganisationIsLookedUpAsBoth() {
        ScreeningIndex index = ScreeningIndex.of(List.of(
                ListEntry.named("p", EntryKind.PERSON, "Zorvan Quellbrück", List.of(), "X"),
                ListEntry.named("o", EntryKind.ORGANISATION, "Zorvan Quellbrück GmbH", List.of(), "X"),
                ListEntry.named("v", EntryKind.VESSEL, "Zorvan Quellbrück", List.of(), "X")));

        assertThat(index.search(PartyQuery.named(EntryKind.UNKNOWN, "Zorvan Quellbrück"), 5))
                .extracting(hit -> hit.entry().id())
                .containsExactly("p", "o");
    }

    @Test
    void somebodyIsFoundAmongManyWithTheSameFirstName() {
        List<ListEntry> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String family = "Qu" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + "ll" + (char) ('a' + i / 676);
            many.add(ListEntry.named("n" + i, EntryKind.PERSON, "Muhammad " + family, List.of(), "X"));
        }
        many.add(ListEntry.named("it", EntryKind.PERSON, "Muhammad Drachenfurt", List.of(), "X"));
        ScreeningIndex index = ScreeningIndex.of(many);

        assertThat(ids(index, "Mohammed Drahcenfrt")).startsWith("it");
    }

    private static List<String> ids(ScreeningIndex index, String name) {
        return index.search(PartyQuery.named(EntryKind.PERSON, name), 5).stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    private static ListEntry entry(String id, String alias, Strength strength) {
        return new ListEntry(
                id,
                EntryKind.PERSON,
                List.of(new ListedName("Oksanda Tesk", Strength.PRIMARY), new ListedName(alias, strength)),
                ListEntry.Details.NONE,
                "X");
    }

    private static ListEntry entry(String id, ListEntry.Details details) {
        return new ListEntry(
                id, EntryKind.PERSON, List.of(new ListedName("Zorvan Quellbrück", Strength.PRIMARY)), details, "X");
    }
}
