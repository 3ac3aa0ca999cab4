package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopeWordsTest {

    @Test
    void whatATokenMayBeGivenHasWordsInEveryLanguage() {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.GERMAN}) {
            assertThat(ResourceBundle.getBundle("messages/api", language).keySet())
                    .containsAll(Arrays.stream(Scope.values())
                            .flatMap(scope -> Stream.of(
                                    "api.tokens.resource-" + scope.resource(), "api.tokens.action-" + scope.action()))
                            .toList());
        }
    }
}
