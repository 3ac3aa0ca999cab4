package org.guildhall.inbox;

import java.util.Locale;

/** Which tasks an inbox shows. */
public enum InboxFilter {
    OPEN,
    MINE,
    DONE;

    /** Reads a query parameter; anything unknown shows what is open. */
    public static InboxFilter of(String text) {
        for (InboxFilter filter : values()) {
            if (filter.name().equals(text.toUpperCase(Locale.ROOT))) {
                return filter;
            }
        }
        return OPEN;
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
