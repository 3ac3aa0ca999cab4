package org.guildhall.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    private static final List<String> ORGANISATIONS = List.of(
            "Nordlicht Systemhaus",
            "Müller Söhne Anlagenbau",
            "Société Générale Électrique",
            "Łódź Przemysł",
            "Ærø Marine",
            "Ромашка Север",
            "東京 株式 電機",
            "Straßenbau Weiß",
            "O'Neill Freight 24");
    private static final List<String> FORMS =
            List.of("GmbH", "G.m.b.H.", "AG", "S.A.", "Ltd.", "L.L.C.", "GmbH & Co. KG", "Sp. z o.o.", "Inc");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nordlicht GmbH            | NORDLICHT gmbh & Co. KG",
                "Müller & Söhne AG         | Muller und Sohne",
                "Straßenbau Weiß           | STRASSENBAU WEISS",
                "Société Générique S.A.    | Societe Generique, SA",
                "Smith, Jones & Partners   | Jones Smith and Partners Ltd.",
                "Grupa Mgła Sp. z o.o.     | grupa mgla",
                "A.B.C. Handel             | ABC Handel",
                "O'Neill Freight           | ONeill  Freight L.L.C.",
                "Ørsted Vind ApS           | Orsted Vind",
                "Fullwidth ＡＢＣ           | fullwidth abc"
            })
    void spellingsOfOneOrganisationHaveOneKey(String one, String other) {
        assertThat(NameKey.ofOrganisation(one).sameAs(NameKey.ofOrganisation(other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nordlicht GmbH   | Südlicht GmbH",
                "Nordlicht Nord   | Nordlicht",
                "Alpha 1 GmbH     | Alpha 2 GmbH",
                "Ромашка Север    | Ромашка Юг",
                "東京 電機          | 大阪 電機"
            })
    void differentOrganisationsHaveDifferentKeys(String one, String other) {
        assertThat(NameKey.ofOrganisation(one).sameAs(NameKey.ofOrganisation(other)))
                .isFalse();
    }

    @Test
    void titlesDoNotMatterForPersonsButLegalFormWordsDo() {
        assertThat(NameKey.ofPerson("Prof. Dr. Zoë Quinn").sameAs(NameKey.ofPerson("QUINN, Zoe")))
                .isTrue();
        assertThat(NameKey.ofPerson("Co Nguyen").sameAs(NameKey.ofPerson("Nguyen")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "& . ,", "’"})
    void aNameWithoutLettersIsLikeNoOther(String nothing) {
        assertThat(NameKey.ofOrganisation(nothing).sameAs(NameKey.ofOrganisation(nothing)))
                .isFalse();
        assertThat(NameKey.ofPerson(nothing).sameAs(NameKey.ofPerson(nothing))).isFalse();
    }

    @Test
    void aCompanyThatIsNamedLikeALegalFormKeepsItsName() {
        assertThat(NameKey.ofOrganisation("SE AG").text()).isEqualTo("ag se");
    }

    @Test
    void noDisguiseOfSpellingChangesTheKey() {
        Random random = new Random(20260302);
        for (int round = 0; round < 2_000; round++) {
            String name = ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()));
            String disguised = disguise(name, random);
            assertThat(NameKey.ofOrganisation(disguised))
                    .as("'%s' as '%s'", name, disguised)
                    .isEqualTo(NameKey.ofOrganisation(name));
        }
    }

    @Test
    void theKeyOfAKeyIsItself() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = randomText(random);
            NameKey organisation = NameKey.ofOrganisation(text);
            NameKey person = NameKey.ofPerson(text);
            assertThat(NameKey.ofOrganisation(organisation.text())).as(text).isEqualTo(organisation);
            assertThat(NameKey.ofPerson(person.text())).as(text).isEqualTo(person);
        }
    }

    private static String disguise(String name, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        Collections.shuffle(words, random);
        if (random.nextBoolean()) {
            words.add(FORMS.get(random.nextInt(FORMS.size())));
        }
        String text = String.join(List.of(" ", "  ", ", ", " - ", "\u00a0").get(random.nextInt(5)), words);
        if (random.nextBoolean()) {
            text = random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
    }

    private static String randomText(Random random) {
        String alphabet = "aAzZäßÆøŁıİéё東0９.-'’& ,gGmbhHsS";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
