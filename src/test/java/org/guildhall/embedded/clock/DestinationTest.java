package org.guildhall.embedded.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");

    @ParameterizedTest
    @CsvSource({"hour, PT1H", "day, P1D", "week, P7D"})
    void aStepHasItsLength(String name, Duration length) {
        assertThat(Destination.step(name)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "HOUR", "PT-1H", "year"})
    void noOtherStepExists(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.step(name))
                .withMessageContaining("Press one of the buttons");
    }

    @Test
    void aDateIsReachedAtTheSameTimeOfDay() {
        assertThat(NOW.plus(Destination.date(" 2026-03-04 ", NOW))).isEqualTo(Instant.parse("2026-03-04T23:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-01", "-0001-01-01"})
    void aDateThatIsNotLaterIsRefused(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.date(date, NOW))
                .withMessageContaining("Expected a date after 2026-03-02")
                .withMessageContaining("never goes back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "03/02/2026", "2026-3-4", "<script>"})
    void whatIsNoDateIsRefusedAndNotRepeated(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.date(date, NOW))
                .withMessage(
                        "Expected a date as in 2026-03-02, but got something else. Choose a date from the calendar.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT59M, less than an hour",
        "PT1H, 1 hour",
        "P1D, 1 day",
        "P7DT2H5M, 7 days and 2 hours",
        "P1000D, '1,000 days'"
    })
    void lengthsAreSaidInWords(Duration length, String words) {
        assertThat(new Words(MessageFiles.texts()).text(Lengths.inWords(length)))
                .isEqualTo(words);
    }
}
