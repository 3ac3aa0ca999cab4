package org.guildhall.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.enums.ElementInstanceType;
import java.util.Locale;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceElementsTest {

    private final Words words = new Words(MessageFiles.texts());

    @ParameterizedTest
    @EnumSource
    void everyKindOfElementHasItsWords(ElementInstanceType type) {
        String key = "monitoring.element." + Instances.code(type);

        assertThat(words.has(Locale.ENGLISH, key)).isTrue();
    }
}
