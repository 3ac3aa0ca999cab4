package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(SearchWords.of("Müller & Søn – ŁÓDŹ (Straße)")).containsExactly("muller", "son", "lodz", "strasse");
        assertThat(SearchWords.of("Mu\u0308ller")).isEqualTo(SearchWords.of("MÜLLER"));
    }

    @Test
    void aQueryHoldsNoOperatorsOfWhoeverTyped() {
        assertThat(SearchWords.query("a' | !b:* & (c) \\ <->")).isEqualTo("'a':* & 'b':* & 'c':*");
        assertThat(SearchWords.query(" '-' ")).isEmpty();
    }

    @Test
    void anApplicationIsNamedByTheBeginningOfItsId() {
        UUID id = UUID.fromString("3f2a9c1b-0000-4000-8000-000000000000");
        assertThat(SearchWords.reference(id)).isEqualTo("3F2A9C1B");
        assertThat(SearchWords.ofTask("Review", "Aldgate", id)).contains("3f2a9c1b");
    }
}
