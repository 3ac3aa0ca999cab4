package org.guildhall.notifications;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When digests are written: every day at this time of this zone. */
record DigestHour(
        @NotNull @DefaultValue("07:00") LocalTime at,
        @NotNull @DefaultValue("UTC") ZoneId zone) {

    Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
