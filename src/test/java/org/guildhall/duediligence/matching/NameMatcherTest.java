package org.guildhall.duediligence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guildhall.duediligence.lists.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zorvan Quellbrück | Zorvan Quellbrueck",
                "Zorvan Quellbrück | QUELLBRÜCK, Zorvan",
                "Zorvan Quellbrück | Dr. Zorvan Quellbruck",
                "Zorvan Quellbrück | Z. Quellbrück",
                "Zorvan Quellbrück | Zorvn Quellbrük",
                "Zorvan Emil Quellbrück | Zorvan Quellbrück",
                "Zorvan Quellbrück | Zor van Quellbrück",
                "Oksanda Velimirskova | Оксанда Велимирскова",
                "Ted Hallowmere | Theodore Hallowmere",
                "Yusuf el-Tahwani | Youssef al Tahwani",
                "Prince | PRINCE"
            })
    void thesePersonsMayBeTheSame(String first, String second) {
        assertReview(EntryKind.PERSON, first, second, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zorvan Quellbrück | Ilvara Quellbrück",
                "Zorvan Quellbrück | Zorvan Mostrander",
                "Zorvan Emil Quellbrück | Zorvan Anton Quellbrück",
                "Zorvan A. Quellbrück | Zorvan Bartolo Quellbrück",
                "Emil bin Anton Tesk | Anton bin Emil Tesk",
                "Zorvan | Zorvan Quellbrück",
                "Karim Quellbrück | Qasim Quellbrück",
                "夜田石 | 夜田市"
            })
    void thesePersonsAreOthers(String first, String second) {
        assertReview(EntryKind.PERSON, first, second, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nachtfalter GmbH | Nachtfalter Gesellschaft mit beschränkter Haftung",
                "Nachtfalter Aktiengesellschaft | Nachtfalter AG",
                "OOO Vostrikovo | Vostrikovo Limited Liability Company",
                "Obsidian Gate Ltd. | Obsidian Gate Limited",
                "Obsidian Gate | Obsidian Gate Ltd",
                "ObsidianGate | Obsidian Gate",
                "Krähenbach & Söhne | Kraehenbach and Soehne",
                "The Hollow Crown Company | Hollow Crown Corp.",
                "First Lagoon Bank | 1st Lagoon Bank",
                "Lagoon Fund II | Lagoon Fund 2",
                "Brigade Forty 4 | Brigade 44",
                "Mist Organisation | Mist Organization",
                "M.I.S.T. Shipping | MIST Shipping",
                "Obsidian / Nachtfalter | Nachtfalter"
            })
    void theseOrganisationsMayBeTheSame(String first, String second) {
        assertReview(EntryKind.ORGANISATION, first, second, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nachtfalter GmbH | Obsidian GmbH",
                "Lagoon Fund VIII | Lagoon Fund IX",
                "Obsidian Gate Spain | Obsidian Gate Norway",
                "Obsidian Trading | Obsidian Trading Lagoon Crown",
                "Management Company 23 | Management Company",
                "ANO Hollow Crown | Hollow Crown LLC"
            })
    void theseOrganisationsAreOthers(String first, String second) {
        assertReview(EntryKind.ORGANISATION, first, second, false);
    }

    @Test
    void theMoreAlikeTheHigher() {
        assertThat(score("Zorvan Quellbrück", "Zorvan Quellbrück")).isEqualTo(1);
        assertThat(score("Zorvan Quellbrück", "Quellbrück Zorvan"))
                .isLessThan(1)
                .isGreaterThan(score("Zorvan Quellbrück", "Zorvan Quellbrunk"));
        assertThat(score("Zorvan Quellbrück", "Zorvan Quellbrunk"))
                .isGreaterThan(score("Zorvan Quellbrück", "Zorvin Qellbrunk"));
        assertThat(score("Zorvan Emil Quellbrück", "Zorvan Emil Quellbrück"))
                .isGreaterThan(score("Zorvan Emil Quellbrück", "Zorvan Quellbrück"));
    }

    @Test
    void theOrderOfTheTwoNamesDoesNotMatter() {
        assertThat(score("Zorvan Emil Quellbrück", "Quelbrück, Z."))
                .isEqualTo(score("Quelbrück, Z.", "Zorvan Emil Quellbrück"));
    }

    @Test
    void aScoreIsExplainedWordByWord() {
        NameComparison comparison =
                NameMatcher.compare(EntryKind.ORGANISATION, "Nachtfaltr Handel Lagoon GmbH", "Nachtfalter Handel Ltd");

        assertThat(comparison.reasons())
                .containsExactly(
                        "'nachtfaltr' and 'nachtfalter' differ by 0.8 of 2.6 tolerated slips (0.87)",
                        "'handel' and 'handel' the same word (1.00)",
                        "'lagoon' is only in the first name",
                        "legal forms of one kind (gmbh, ltd)");
    }

    @Test
    void invisibleCharactersDoNotHideAnybody() {
        assertThat(score("Zor\u200Bvan\u200F Quell\u00ADbrück", "Zorvan Quellbrück"))
                .isEqualTo(1);
    }

    @Test
    void mixedScriptsDoNotHideAnybody() {
        // The first "a" and the "o" are Cyrillic.
        assertThat(score("Z\u043Erv\u0430n Quellbrück", "Zorvan Quellbrück")).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "!!!", "\u200B", "\u202E"})
    void aNameWithoutLettersIsLikeNoOther(String name) {
        assertThat(score(name, name)).isZero();
    }

    @Test
    void anEndlessNameIsRefused() {
        assertThatThrownBy(() -> score("a".repeat(10_000), "Zorvan"))
                .isInstanceOf(NameNotComparable.class)
                .hasMessage("Expected a name of at most 1,000 characters, but it has 10,000. Shorten it to the name.");
    }

    private static double score(String first, String second) {
        return NameMatcher.compare(EntryKind.PERSON, first, second).score();
    }

    private static void assertReview(EntryKind kind, String first, String second, boolean review) {
        NameComparison comparison = NameMatcher.compare(kind, first, second);
        assertThat(ReviewThreshold.DEFAULT.reachedBy(comparison.score()))
                .as(comparison.toString())
                .isEqualTo(review);
    }
}
