package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {

    @ParameterizedTest
    @CsvSource({
        "gold*, gold",
        "go?d, go",
        "*gold, ''",
        "gold, gold",
        "a_b*, a\\_b",
        "a\\*b*c, a*b",
        "🎓🎓🎓🎓🎓*, 🎓🎓🎓🎓",
    })
    void knowsWhatEveryTextBeginsWith(String pattern, String beginning) {
        assertThat(new Like(pattern).beginning(4)).isEqualTo(beginning);
    }

    @ParameterizedTest
    @CsvSource({"*gold*, true", "*a1b, true", "ol*, false", "*o?ld, false", "go*ld, false", "*ü-é*, false", "'', false"
    })
    void knowsWhetherAnIndexOfPiecesHelps(String pattern, boolean helps) {
        assertThat(new Like(pattern).hasPiece()).isEqualTo(helps);
    }

    @Test
    void findsTextsAmongOthers() {
        List<String> texts = List.of("CREATED", "CREATING", "a.c", "abc");
        assertThat(new Like("CREAT*").among(texts)).containsExactly("CREATED", "CREATING");
        assertThat(new Like("**T?D*").among(texts)).containsExactly("CREATED");
        assertThat(new Like("a.c").among(texts)).containsExactly("a.c");
        assertThat(new Like("a\\?c").among(texts)).isEmpty();
    }
}
