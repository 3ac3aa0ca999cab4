package org.guildhall.embedded.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time for people. */
final class Lengths {

    private Lengths() {}

    /** As in {@code 3 days and 1 hour}; what is shorter than an hour is left out unless there is nothing else. */
    static String inWords(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "day");
        add(parts, length.toHoursPart(), "hour");
        if (parts.isEmpty()) {
            return "less than an hour";
        }
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count == 1 ? "1 " + unit : "%,d %ss".formatted(count, unit));
        }
    }
}
