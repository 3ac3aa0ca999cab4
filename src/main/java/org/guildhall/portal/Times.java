package org.guildhall.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How templates write times: UTC on the server, which the page's script turns into the reader's own zone. */
@Component
public class Times {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** For the datetime attribute, as in {@code 2026-03-02T14:05:00Z}. */
    public String machine(Temporal time) {
        return instant(time) == null ? time.toString() : String.valueOf(instant(time));
    }

    /** As in {@code 2 Mar 2026, 14:05 UTC}. */
    public String exact(Temporal time) {
        return instant(time) == null ? DAY.format(time) : EXACT.format(time);
    }

    /** As in {@code 2 Mar 2026}. */
    public String day(Temporal time) {
        return DAY.format(time);
    }

    /** How far away a time is, as in {@code in 3 days}, {@code now}, {@code 5 hours ago}. */
    public String distance(Temporal time) {
        Instant instant = instant(time);
        if (instant == null) {
            return day(time);
        }
        Duration away = Duration.between(clock.instant(), instant);
        Duration size = away.abs();
        if (size.toMinutes() < 30) {
            return "now";
        }
        String length = size.compareTo(Duration.ofDays(1)) < 0
                ? plural(Math.round(size.toMinutes() / 60.0), "hour")
                : days(size);
        return away.isNegative() ? length + " ago" : "in " + length;
    }

    /** How long something took, as in {@code 12 minutes}, {@code 5 hours}, {@code 3 days}. */
    public String length(Duration duration) {
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return plural(duration.toMinutes(), "minute");
        }
        return duration.compareTo(Duration.ofDays(2)) < 0 ? plural(duration.toHours(), "hour") : days(duration);
    }

    public Instant now() {
        return clock.instant();
    }

    private static String days(Duration duration) {
        return plural(Math.round(duration.toMinutes() / (24 * 60.0)), "day");
    }

    private static String plural(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    private static @Nullable Instant instant(Temporal time) {
        return switch (time) {
            case Instant instant -> instant;
            case OffsetDateTime offset -> offset.toInstant();
            default -> null;
        };
    }
}
