package org.guildhall.inbox;

import java.util.Locale;

/** How urgent a task is, in steps that people tell apart; the engine counts from 0 to 100. */
public enum Priority {
    LOW(25),
    NORMAL(50),
    HIGH(75),
    URGENT(90);

    private static final int LOW_BELOW = 40;
    private static final int HIGH_FROM = 60;
    private static final int URGENT_FROM = 85;

    private final int value;

    Priority(int value) {
        this.value = value;
    }

    static Priority of(int value) {
        if (value >= URGENT_FROM) {
            return URGENT;
        }
        if (value >= HIGH_FROM) {
            return HIGH;
        }
        return value < LOW_BELOW ? LOW : NORMAL;
    }

    int value() {
        return value;
    }

    /** A step more urgent, if there is one. */
    Priority next() {
        return this == URGENT ? URGENT : values()[ordinal() + 1];
    }

    /** As the audit trail has it. */
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
