package org.guildhall.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Map;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How templates write times: in the reader's language, UTC on the server, which the page's script turns into the reader's own zone. */
@Component
public class Times {

    /** Days as the browser's script writes them too, so that nothing jumps when it has run. */
    private static final Map<Language, String> DAY =
            Map.of(Language.ENGLISH, "d MMM yyyy", Language.GERMAN, "dd.MM.yyyy");

    private static final String TIME = ", HH:mm 'UTC'";

    private final Clock clock;
    private final Words words;

    Times(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** For the datetime attribute, as in {@code 2026-03-02T14:05:00Z}. */
    public String machine(Temporal time) {
        return instant(time) == null ? time.toString() : String.valueOf(instant(time));
    }

    /** As in {@code 2 Mar 2026, 14:05 UTC}. */
    public String exact(Temporal time) {
        return instant(time) == null ? day(time) : format(TIME).format(time);
    }

    /** As in {@code 2 Mar 2026}. */
    public String day(Temporal time) {
        return format("").format(time);
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
            return words.text("portal.times.now");
        }
        String tense = away.isNegative() ? "portal.times.past-" : "portal.times.future-";
        return size.compareTo(Duration.ofDays(1)) < 0
                ? words.text(tense + "hours", Math.round(size.toMinutes() / 60.0))
                : words.text(tense + "days", days(size));
    }

    /** How long something took, as in {@code 12 minutes}, {@code 5 hours}, {@code 3 days}. */
    public String length(Duration duration) {
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return words.text("portal.times.minutes", duration.toMinutes());
        }
        return duration.compareTo(Duration.ofDays(2)) < 0
                ? words.text("portal.times.hours", duration.toHours())
                : words.text("portal.times.days", days(duration));
    }

    public Instant now() {
        return clock.instant();
    }

    private DateTimeFormatter format(String time) {
        Language language = Language.ofReader();
        return DateTimeFormatter.ofPattern(DAY.get(language) + time, language.locale())
                .withZone(ZoneOffset.UTC);
    }

    private static long days(Duration duration) {
        return Math.round(duration.toMinutes() / (24 * 60.0));
    }

    private static @Nullable Instant instant(Temporal time) {
        return switch (time) {
            case Instant instant -> instant;
            case OffsetDateTime offset -> offset.toInstant();
            default -> null;
        };
    }
}
