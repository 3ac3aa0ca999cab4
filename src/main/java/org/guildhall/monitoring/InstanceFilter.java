package org.guildhall.monitoring;

import java.util.Arrays;
import java.util.Locale;

/** What the list of journeys can be narrowed to; the lower-case name stands in the address. */
public enum InstanceFilter {
    ACTIVE,
    INCIDENT,
    COMPLETED,
    TERMINATED,
    ALL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of that name, or the active ones when there is no such filter. */
    public static InstanceFilter ofCode(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst()
                .orElse(ACTIVE);
    }
}
