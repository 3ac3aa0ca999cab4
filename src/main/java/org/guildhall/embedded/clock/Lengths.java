package org.guildhall.embedded.clock;

import java.time.Duration;
import org.guildhall.languages.Wording;

/** Lengths of time for people. */
final class Lengths {

    private Lengths() {}

    /** As in {@code 3 days and 1 hour}; what is shorter than an hour is left out unless there is nothing else. */
    static Wording inWords(Duration length) {
        Wording days = Wording.of("embedded.clock.days", length.toDays());
        Wording hours = Wording.of("embedded.clock.hours", length.toHoursPart());
        if (length.toHours() == 0) {
            return Wording.of("embedded.clock.less-than-an-hour");
        }
        if (length.toDays() == 0) {
            return hours;
        }
        return length.toHoursPart() == 0 ? days : Wording.of("embedded.clock.days-and-hours", days, hours);
    }
}
