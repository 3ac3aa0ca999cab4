package org.guildhall.duediligence;

/** A screening list that cannot be read: nobody may pass until it can. The message says what is wrong with it. */
public class ScreeningListUnavailable extends RuntimeException {

    public ScreeningListUnavailable(String message) {
        super(message);
    }

    public ScreeningListUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
