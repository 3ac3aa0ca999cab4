package org.guildhall.duediligence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListEntry.Details;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.junit.jupiter.api.Test;

/** Past screenings can be repeated only if a version of the rules always gives the same answer. */
class MatcherVersionTest {

    private static final List<String[]> PAIRS = List.of(
            new String[] {"PERSON", "Zorvan Quellbrück", "QUELLBRUECK, Zorvan"},
            new String[] {"PERSON", "Zorvan Qvellbrunk", "Zorvan Quellbrück"},
            new String[] {"PERSON", "Omar bin Abdullah", "Abdullah bin Omar"},
            new String[] {"PERSON", "Mohammed Saleh Haddad", "Muhamad Salih Hadad"},
            new String[] {"PERSON", "Bill Arrow", "William Arrow"},
            new String[] {"PERSON", "S. Arrow", "Sable Arrow"},
            new String[] {"PERSON", "Sable Maria Arrow", "Sable Arrow"},
            new String[] {"PERSON", "Зорван Теск", "Zorvan Tesk"},
            new String[] {"PERSON", "Tom Hathaway", "Tim Halloway"},
            new String[] {"ORGANISATION", "Nachtfalter Aktiengesellschaft", "Nachtfalter AG"},
            new String[] {"ORGANISATION", "Nachtfalter GmbH", "Nachtfalter Ltd"},
            new String[] {"ORGANISATION", "Hollow Crown Trading", "Hollow Crown"},
            new String[] {"ORGANISATION", "Good Will Group", "Goodwill Holding"},
            new String[] {"ORGANISATION", "First Lagoon Bank", "1st Lagoon Bank"},
            new String[] {"ORGANISATION", "Lagoon Shipping 2", "Lagoon Shipping 3"});

    private static final List<ListEntry> LIST = List.of(
            new ListEntry(
                    "1",
                    EntryKind.PERSON,
                    List.of(
                            new ListedName("QUELLBRUECK, Zorvan", Strength.PRIMARY),
                            new ListedName("Sorvan Quellbruck", Strength.STRONG),
                            new ListedName("Falter", Strength.WEAK)),
                    new Details(
                            List.of("1961-03-04"), List.of("Nebelstadt, Norway"), List.of("no"), List.of("AB12345")),
                    "MIST"),
            new ListEntry(
                    "2",
                    EntryKind.PERSON,
                    List.of(new ListedName("Zorvan Quellbrück", Strength.PRIMARY)),
                    new Details(List.of("1984"), List.of(), List.of("se", "dk"), List.of()),
                    "MIST"),
            ListEntry.named("3", EntryKind.PERSON, "Ilvara Moss", List.of("Ильвара Мосс"), "MIST"),
            new ListEntry(
                    "4",
                    EntryKind.ORGANISATION,
                    List.of(
                            new ListedName("Nachtfalter GmbH", Strength.PRIMARY),
                            new ListedName("Nightmoth", Strength.WEAK)),
                    new Details(List.of(), List.of(), List.of("de"), List.of("HRB 123-456")),
                    "MIST"),
            ListEntry.named("5", EntryKind.ORGANISATION, "Hollow Crown Trading", List.of("Crown of Hollows"), "MIST"),
            ListEntry.named("6", EntryKind.VESSEL, "Lady Lagoon", List.of(), "MIST"),
            ListEntry.named("7", EntryKind.UNKNOWN, "Lagoon Falter", List.of(), "MIST"));

    private static final List<PartyQuery> QUERIES = List.of(
            PartyQuery.named(EntryKind.PERSON, "Zorvan Quellbrück"),
            new PartyQuery(EntryKind.PERSON, "Zorvan Quellbrück", "1961-03-04", "Nebelstadt", Set.of("NO"), null),
            new PartyQuery(EntryKind.PERSON, "Zorvan Quellbrück", "1961-04-03", "Oslo", Set.of("SE"), null),
            new PartyQuery(EntryKind.PERSON, "Zorvan Quellbrunk", "1984", null, Set.of("DE", "DK"), "AB 12345"),
            new PartyQuery(EntryKind.PERSON, "Falter", "1970-01-01", null, Set.of(), null),
            new PartyQuery(EntryKind.PERSON, "Ilwara Moss", "1990", null, Set.of("NO"), null),
            new PartyQuery(EntryKind.ORGANISATION, "Nachtfalter AG", null, null, Set.of("DE"), "HRB 999999"),
            new PartyQuery(EntryKind.ORGANISATION, "Lagoon AG", null, null, Set.of("DE"), "hrb123456"),
            new PartyQuery(EntryKind.ORGANISATION, "Lagoon AG", null, null, Set.of("NO"), "hrb123456"),
            new PartyQuery(EntryKind.ORGANISATION, "Lagoon AG", null, null, Set.of(), "hrb123456"),
            new PartyQuery(EntryKind.ORGANISATION, "Nightmoth Holding", null, null, Set.of("FR"), null),
            PartyQuery.named(EntryKind.ORGANISATION, "Hollows Crown"),
            PartyQuery.named(EntryKind.UNKNOWN, "Falter Lagoon"),
            PartyQuery.named(EntryKind.VESSEL, "Lady Lagoon"));

    @Test
    void answersChangeOnlyWithTheVersion() throws IOException {
        String answers = ScreeningIndex.VERSION + "\n" + pairs() + searches();

        assertThat(answers)
                .as(
                        "Answers differ from those of this version. Raise ScreeningIndex.VERSION and write the new ones to"
                                + " src/test/resources/duediligence/scores.txt: old screenings then say that other rules made them")
                .isEqualTo(golden());
    }

    private static String pairs() {
        return PAIRS.stream()
                .map(pair -> String.format(
                        Locale.ROOT,
                        "%s | %s | %.4f\n",
                        pair[1],
                        pair[2],
                        NameMatcher.compare(EntryKind.valueOf(pair[0]), pair[1], pair[2])
                                .score()))
                .collect(Collectors.joining());
    }

    private static String searches() {
        ScreeningIndex index = ScreeningIndex.of(LIST);
        StringBuilder text = new StringBuilder();
        for (PartyQuery query : QUERIES) {
            text.append("\n%s %s, born %s in %s, of %s, number %s\n"
                    .formatted(
                            query.kind(),
                            query.name(),
                            query.birthDate(),
                            query.birthPlace(),
                            new TreeSet<>(query.countries()),
                            query.registrationNumber()));
            for (RankedHit hit : index.search(query, 3)) {
                text.append(String.format(
                        Locale.ROOT,
                        "%.4f %s %s (%s): %s\n",
                        hit.score(),
                        hit.entry().id(),
                        hit.name().text(),
                        hit.name().strength(),
                        String.join("; ", hit.reasons())));
            }
        }
        return text.toString();
    }

    private static String golden() throws IOException {
        try (InputStream file = MatcherVersionTest.class.getResourceAsStream("/duediligence/scores.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
