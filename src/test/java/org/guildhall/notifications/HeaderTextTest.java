package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: x@evil.example",
                "Ada\nBcc: x@evil.example",
                "Ada\u2028Bcc: x@evil.example",
                "Ada\u0000\u0085Bcc: x@evil.example"
            })
    void lineBreaksBecomeSpaces(String name) {
        assertThat(HeaderText.of(name)).isEqualTo("Ada Bcc: x@evil.example");
    }

    @Test
    void longTextIsCutWithoutSplittingACharacter() {
        assertThat(HeaderText.of("a".repeat(199) + "\uD83D\uDE00")).isEqualTo("a".repeat(199));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "a.b+c@sub.example.co.uk"})
    void plainAddressesAreTaken(String address) {
        assertThat(HeaderText.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@example.com, eve@evil.example",
                "Ada <ada@example.com>",
                "ada@example.com\r\nBcc: eve@evil.example",
                "ada @example.com",
                "group: ada@example.com;"
            })
    void anythingElseIsNoAddress(String address) {
        assertThat(HeaderText.isAddress(address)).isFalse();
    }
}
