package org.guildhall.duediligence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guildhall.duediligence.lists.EntryKind;
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

    @Test
    void scoresChangeOnlyWithTheVersion() throws IOException {
        String scores = PAIRS.stream()
                .map(pair -> String.format(
                        Locale.ROOT,
                        "%s | %s | %.4f\n",
                        pair[1],
                        pair[2],
                        NameMatcher.compare(EntryKind.valueOf(pair[0]), pair[1], pair[2])
                                .score()))
                .collect(Collectors.joining("", ScreeningIndex.VERSION + "\n", ""));

        assertThat(scores)
                .as(
                        "Scores differ from those of this version. Raise ScreeningIndex.VERSION and write the new ones to"
                                + " src/test/resources/duediligence/scores.txt: old screenings then say that other rules made them")
                .isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream file = MatcherVersionTest.class.getResourceAsStream("/duediligence/scores.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
