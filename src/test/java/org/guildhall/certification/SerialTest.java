package org.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {

    private final Serial serial = Serial.random(2026, new SecureRandom());

    @RepeatedTest(20)
    void readsBackHoweverItIsTyped() {
        assertThat(serial.text()).matches("GH-2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Serial.read(serial.text())).contains(serial);
        assertThat(Serial.read(" " + serial.text().toLowerCase() + " ")).contains(serial);
        assertThat(Serial.read(serial.text().replace('-', ' '))).contains(serial);
        assertThat(Serial.read(serial.text().replace("-", ""))).contains(serial);
        assertThat(Serial.read(
                        "GH" + serial.text().substring(2).replace('0', 'o').replace('1', 'l')))
                .contains(serial);
    }

    @RepeatedTest(5)
    void everySingleWrongCharacterIsFound() {
        String text = serial.text();
        for (int i = 3; i < text.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (text.charAt(i) != '-' && text.charAt(i) != other) {
                    assertThat(Serial.read(text.substring(0, i) + other + text.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GH", "GH-2026-7K3M", "../../etc/passwd", "<script>", "GH-2026-ÄÖÜß-0000", "証明書"})
    void anythingElseIsNoSerialNumber(String typed) {
        assertThat(Serial.read(typed)).isEmpty();
        assertThat(Serial.read(typed + "9".repeat(10_000))).isEmpty();
        assertThatThrownBy(() -> new Serial(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
