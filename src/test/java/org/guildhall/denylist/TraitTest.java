package org.guildhall.denylist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraitTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);

    @Test
    void theSameSpeltOtherwiseHasTheSameKey() {
        assertSame(Trait.legalName("Норд Мотор ООО"), Trait.legalName("Nord Motor Ltd"));
        assertSame(Trait.legalName("MÜLLER & Söhne GmbH"), Trait.legalName("Sohne Muller"));
        assertSame(Trait.registrationNumber("de", "HRB 47-11"), Trait.registrationNumber("DE", "hrb4711"));
        assertSame(Trait.taxNumber("DE", "12/345/67890"), Trait.taxNumber("DE", "1234567890"));
        assertSame(Trait.owner("Olga Öwner", BORN), Trait.owner("OWNER, Olga", BORN));
        assertSame(
                Trait.address("DE", "Zunftstraße 12", "50667", "Köln"),
                Trait.address("DE", "Zunftstr. 12", "50 667", "Cologne"));
        assertSame(Trait.domain("https://www.Nordlicht.example/en?x"), Trait.domain("cleo@nordlicht.example"));
        assertSame(Trait.bankAccount("de89 3704 0044 0532 0130 00"), Trait.bankAccount("DE89370400440532013000"));
    }

    @Test
    void whatSaysTooLittleIsNoTrait() {
        assertThat(Trait.owner("Olga Owner", null)).isEmpty();
        assertThat(Trait.domain("olga@gmail.com")).isEmpty();
        assertThat(Trait.domain("localhost")).isEmpty();
        assertThat(Trait.address("DE", "Zunftstraße 12", null, null)).isEmpty();
        assertThat(Trait.registrationNumber("DE", " - ")).isEmpty();
        assertThat(Trait.legalName("...")).isEmpty();
        assertThat(Trait.bankAccount("")).isEmpty();
    }

    @Test
    void anAccountIsNeitherKeptNorShown() {
        Trait account = Trait.bankAccount("DE89 3704 0044 0532 0130 00").orElseThrow();

        assertThat(account.shown()).isEqualTo("DE … 3000");
        assertThat(account.key()).hasSize(64).doesNotContain("3704");
    }

    private static void assertSame(Optional<Trait> one, Optional<Trait> other) {
        assertThat(one).isPresent();
        assertThat(one.map(Trait::key)).isEqualTo(other.map(Trait::key));
    }
}
