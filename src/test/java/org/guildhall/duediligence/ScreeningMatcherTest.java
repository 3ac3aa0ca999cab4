package org.guildhall.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.guildhall.partners.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ScreeningMatcherTest {

    private final Watchlist list = new FileScreeningList(
                    new DueDiligenceSettings(new ClassPathResource("duediligence/fictional-watchlist.csv")))
            .read();

    @Test
    void everyoneOnTheListIsFoundByEveryName() {
        for (ListEntry entry : list.entries()) {
            assertThat(ScreeningMatcher.hits(party(entry.kind(), entry.name()), list))
                    .as(entry.name())
                    .extracting(ScreeningMatcher.Hit::entry, ScreeningMatcher.Hit::matchedOn)
                    .containsExactly(tuple(entry, MatchedOn.NAME));
            for (String alias : entry.aliases()) {
                assertThat(ScreeningMatcher.hits(party(entry.kind(), alias), list))
                        .as(alias)
                        .extracting(ScreeningMatcher.Hit::entry)
                        .containsExactly(entry);
            }
        }
    }

    @Test
    void nobodyHidesBehindSpelling() {
        Random random = new Random(20260302);
        for (int round = 0; round < 1_000; round++) {
            ListEntry entry = list.entries().get(random.nextInt(list.entries().size()));
            String disguised = disguise(entry, random);
            assertThat(ScreeningMatcher.hits(party(entry.kind(), disguised), list))
                    .as("'%s' as '%s'", entry.name(), disguised)
                    .extracting(ScreeningMatcher.Hit::entry)
                    .contains(entry);
        }
    }

    @Test
    void anAliasIsSaidToBeOne() {
        ScreeningMatcher.Hit hit = ScreeningMatcher.hits(party(Party.Kind.PERSON, "MOSTRANDER, vara"), list)
                .getFirst();

        assertThat(hit.matchedOn()).isEqualTo(MatchedOn.ALIAS);
        assertThat(hit.listedName()).isEqualTo("Vara Mostrander");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zorvan", "Zorvan Quellbrück Junior", "Olga Owner", "Ilvara", "-", "Dr."})
    void othersAreNotFound(String name) {
        assertThat(ScreeningMatcher.hits(party(Party.Kind.PERSON, name), list)).isEmpty();
        assertThat(ScreeningMatcher.hits(party(Party.Kind.ORGANISATION, name), list))
                .isEmpty();
    }

    @Test
    void aCompanyNamedLikeAListedPersonIsNotThatPerson() {
        assertThat(ScreeningMatcher.hits(party(Party.Kind.ORGANISATION, "Zorvan Quellbrück GmbH"), list))
                .isEmpty();
        assertThat(ScreeningMatcher.hits(party(Party.Kind.PERSON, "Hollow Crown"), list))
                .isEmpty();
    }

    private static Party party(Party.Kind kind, String name) {
        return kind == Party.Kind.ORGANISATION
                ? Party.company(name, "DE")
                : Party.beneficialOwner(name, null, null, BigDecimal.TEN);
    }

    private static String disguise(ListEntry entry, Random random) {
        String text = random.nextBoolean() ? entry.name().toUpperCase(Locale.ROOT) : entry.name();
        // Initials with points belong together: only whole words change places.
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        Collections.shuffle(words, random);
        String added = entry.kind() == Party.Kind.PERSON ? "Dr." : "GmbH";
        if (random.nextBoolean()) {
            words.add(random.nextInt(words.size() + 1), added);
        }
        return Normalizer.normalize(
                String.join(random.nextBoolean() ? " " : " , ", words),
                random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFKC);
    }
}
