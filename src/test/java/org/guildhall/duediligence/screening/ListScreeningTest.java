package org.guildhall.duediligence.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.watchlist.FileScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.Watchlist;
import org.guildhall.partners.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ListScreeningTest {

    private final ScreeningList file = new FileScreeningList(
            new ClassPathResource("duediligence/fictional-watchlist.csv"), (name, files, sha256, entries) -> List.of());
    private final Watchlist list = file.read();
    private final ListScreening screening = new ListScreening(file, ReviewThreshold.DEFAULT);

    @Test
    void everyoneOnTheListIsFoundByEveryName() {
        for (ListEntry entry : list.entries()) {
            assertThat(hits(entry.kind(), entry.name()))
                    .as(entry.name())
                    .extracting(Hit::entryId, Hit::matchedOn, Hit::listedName)
                    .containsExactly(tuple(entry.id(), MatchedOn.NAME, entry.name()));
            for (ListedName name : entry.names()) {
                assertThat(hits(entry.kind(), name.text()))
                        .as(name.text())
                        .extracting(Hit::entryId)
                        .containsExactly(entry.id());
            }
        }
    }

    @Test
    void nobodyHidesBehindSpelling() {
        Random random = new Random(20260302);
        for (int round = 0; round < 1_000; round++) {
            ListEntry entry = list.entries().get(random.nextInt(list.entries().size()));
            String disguised = disguise(entry, random);
            assertThat(hits(entry.kind(), disguised))
                    .as("'%s' as '%s'", entry.name(), disguised)
                    .extracting(Hit::entryId)
                    .contains(entry.id());
        }
    }

    @Test
    void anAliasIsSaidToBeOneAndTheHitSaysWhy() {
        Hit hit = hits(EntryKind.PERSON, "MOSTRANDER, vara").getFirst();

        assertThat(hit.matchedOn()).isEqualTo(MatchedOn.ALIAS);
        assertThat(hit.listedName()).isEqualTo("Vara Mostrander");
        assertThat(hit.score()).isEqualByComparingTo("1.0");
        assertThat(hit.explanation()).contains("'mostrander' and 'mostrander' the same word (1.00)");
    }

    @Test
    void aSlipIsFoundWithALowerScore() {
        Hit hit = hits(EntryKind.PERSON, "Zorvan Qvellbrunk").getFirst();

        assertThat(hit.entryId()).isEqualTo("fictional-watchlist:FIC-P001");
        assertThat(hit.score()).isLessThan(BigDecimal.ONE).isGreaterThan(new BigDecimal("0.8"));
        assertThat(hit.explanation()).contains("tolerated slips");
    }

    @Test
    void theThresholdDecidesWhoIsReviewed() {
        Party slip = party(EntryKind.PERSON, "Zorvan Qvellbrunk");

        assertThat(new ListScreening(file, new ReviewThreshold(0.8))
                        .screen(slip)
                        .hits())
                .hasSize(1);
        assertThat(new ListScreening(file, new ReviewThreshold(0.99))
                        .screen(slip)
                        .hits())
                .isEmpty();
        assertThat(new ListScreening(file, new ReviewThreshold(0.99)).source().matcherVersion())
                .isNotEqualTo(screening.source().matcherVersion());
    }

    @Test
    void aDateOfBirthThatDiffersCountsAgainstAHit() {
        ListEntry.Details born = new ListEntry.Details(List.of("1961-03-04"), List.of(), List.of("de"), List.of());
        Watchlist one = Watchlist.unkept(
                "one",
                "0".repeat(64),
                List.of(new ListEntry(
                        "1",
                        EntryKind.PERSON,
                        List.of(new ListedName("Zorvan Quellbrück", ListedName.Strength.PRIMARY)),
                        born,
                        "X")));
        ListScreening dated = new ListScreening(() -> one, ReviewThreshold.DEFAULT);

        Hit same = dated.screen(born(LocalDate.of(1961, 3, 4))).hits().getFirst();
        Hit swapped = dated.screen(born(LocalDate.of(1961, 4, 3))).hits().getFirst();
        Hit other = dated.screen(born(LocalDate.of(1987, 1, 1))).hits().getFirst();

        assertThat(same.score()).isGreaterThan(swapped.score());
        assertThat(swapped.score()).isGreaterThan(other.score());
        assertThat(other.explanation()).contains("born on another date (1961-03-04)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zorvan", "Zorvan Hallowmere", "Olga Owner", "Ilvara", "Cleo Contact"})
    void othersAreNotFound(String name) {
        assertThat(hits(EntryKind.PERSON, name)).isEmpty();
        assertThat(hits(EntryKind.ORGANISATION, name)).isEmpty();
    }

    @Test
    void aCompanyNamedLikeAListedPersonIsNotThatPerson() {
        assertThat(hits(EntryKind.ORGANISATION, "Zorvan Quellbrück GmbH")).isEmpty();
        assertThat(hits(EntryKind.PERSON, "Hollow Crown")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "?!…", "\u200B\u200F", ""})
    void aNameThatCannotBeComparedIsForSomebodyToLookAt(String name) {
        assertThat(hits(EntryKind.PERSON, name))
                .extracting(Hit::entryId, Hit::listedName)
                .containsExactly(tuple("name-not-comparable", "(not compared)"));
        assertThat(hits(EntryKind.ORGANISATION, name).getFirst().explanation())
                .startsWith("Expected a name with letters or digits, but it has none.");
    }

    @Test
    void anEndlessNameIsForSomebodyToLookAt() {
        assertThat(hits(EntryKind.PERSON, "Zorvan ".repeat(2_000)))
                .extracting(Hit::explanation)
                .containsExactly(
                        "Expected a name of at most 1,000 characters, but it has 14,000. Shorten it to the name.");
    }

    private List<Hit> hits(EntryKind kind, String name) {
        return screening.screen(party(kind, name)).hits();
    }

    private static Party party(EntryKind kind, String name) {
        return kind == EntryKind.ORGANISATION
                ? Party.company(name, "DE", null)
                : Party.beneficialOwner(name, null, null, BigDecimal.TEN);
    }

    private static Party born(LocalDate date) {
        return Party.beneficialOwner("Zorvan Quellbrück", date, "DE", BigDecimal.TEN);
    }

    private static String disguise(ListEntry entry, Random random) {
        String text = random.nextBoolean() ? entry.name().toUpperCase(Locale.ROOT) : entry.name();
        // Initials with points and "Sp. z o.o." belong together: only whole words change places.
        List<String> words = new ArrayList<>(Arrays.asList(text.split("(?i) (?!z o\\.o\\.|o\\.o\\.)")));
        Collections.shuffle(words, random);
        String added = entry.kind() == EntryKind.PERSON ? "Dr." : "GmbH";
        if (random.nextBoolean()) {
            words.add(random.nextInt(words.size() + 1), added);
        }
        return Normalizer.normalize(
                String.join(random.nextBoolean() ? " " : " , ", words),
                random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFKC);
    }
}
