package org.guildhall.embedded.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.guildhall.languages.Wording;

/** Where somebody wants to travel to, as a browser sends it. */
final class Destination {

    private static final Map<String, Duration> STEPS =
            Map.of("hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

    private Destination() {}

    /** @throws NoDestination when there is no step of this name */
    static Duration step(String name) {
        Duration step = STEPS.get(name);
        if (step == null) {
            throw new NoDestination(
                    "Expected a step of an hour, a day or a week, but got something else. Press one of the buttons.",
                    Wording.of("embedded.clock.no-such-step"));
        }
        return step;
    }

    /**
     * From now to the same time of day on a later date, in UTC.
     *
     * @param date as in {@code 2026-03-02}
     * @throws NoDestination when it is no date, or not a later one
     */
    static Duration date(String date, Instant now) {
        long days = ChronoUnit.DAYS.between(day(now), parse(date.strip()));
        if (days <= 0) {
            throw new NoDestination(
                    "Expected a date after %s, which is today here, but got %s. The time never goes back. Choose a later date."
                            .formatted(day(now), date.strip()),
                    Wording.of("embedded.clock.not-later", day(now).toString(), date.strip()));
        }
        return Duration.ofDays(days);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new NoDestination(
                    "Expected a date as in 2026-03-02, but got something else. Choose a date from the calendar.",
                    Wording.of("embedded.clock.no-date"));
        }
    }
}
