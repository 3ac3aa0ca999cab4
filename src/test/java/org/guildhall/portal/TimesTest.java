package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:05:00Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneOffset.UTC), new Words(MessageFiles.texts()));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void germanReadersReadGermanTimes() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(times.exact(NOW)).isEqualTo("02.03.2026, 14:05 UTC");
        assertThat(times.distance(NOW.plus(Duration.ofDays(9)))).isEqualTo("in 9 Tagen");
        assertThat(times.distance(NOW.minus(Duration.ofHours(1)))).isEqualTo("vor 1 Stunde");
        assertThat(times.length(Duration.ofDays(1500))).isEqualTo("1.500 Tage");
    }

    @Test
    void distancesAreRoundedToTheUnitPeopleWouldSay() {
        assertThat(times.distance(NOW.plus(Duration.ofDays(9).minusMinutes(1)))).isEqualTo("in 9 days");
        assertThat(times.distance(NOW.minus(Duration.ofHours(30)))).isEqualTo("1 day ago");
        assertThat(times.distance(NOW.plus(Duration.ofMinutes(61)))).isEqualTo("in 1 hour");
        assertThat(times.distance(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("now");
    }

    @Test
    void lengthsAreWrittenInTheUnitPeopleWouldSay() {
        assertThat(times.length(Duration.ofSeconds(80))).isEqualTo("1 minute");
        assertThat(times.length(Duration.ofMinutes(119))).isEqualTo("119 minutes");
        assertThat(times.length(Duration.ofMinutes(200))).isEqualTo("3 hours");
        assertThat(times.length(Duration.ofHours(49))).isEqualTo("2 days");
    }

    @Test
    void instantsAndDaysAreWrittenForPeopleAndForMachines() {
        assertThat(times.exact(NOW)).isEqualTo("2 Mar 2026, 14:05 UTC");
        assertThat(times.machine(NOW.atOffset(ZoneOffset.ofHours(2)))).isEqualTo("2026-03-02T14:05:00Z");
        assertThat(times.exact(LocalDate.of(2026, 3, 2))).isEqualTo("2 Mar 2026");
        assertThat(times.machine(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
    }
}
