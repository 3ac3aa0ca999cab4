package org.guildhall.duediligence.watchlist;

import java.util.Objects;

/** A screening list that cannot be read: nobody may pass until it can. The message says what is wrong with it. */
public class ScreeningListUnavailable extends RuntimeException {

    public ScreeningListUnavailable(String message) {
        super(message);
    }

    static ScreeningListUnavailable because(RuntimeException cause) {
        return new ScreeningListUnavailable(
                Objects.requireNonNullElse(cause.getMessage(), "The list cannot be read."), cause);
    }

    public ScreeningListUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
