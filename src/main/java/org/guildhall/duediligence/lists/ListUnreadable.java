package org.guildhall.duediligence.lists;

/** A list that cannot be read or is not to be trusted; the message says what is wrong with it. */
public class ListUnreadable extends RuntimeException {

    public ListUnreadable(String message) {
        super(message);
    }

    public ListUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
