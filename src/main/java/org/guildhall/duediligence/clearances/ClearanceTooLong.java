package org.guildhall.duediligence.clearances;

import java.time.LocalDate;

/** A pair was to be cleared until a day that has passed or is too far away; the message is for officers. */
public class ClearanceTooLong extends RuntimeException {

    public ClearanceTooLong(LocalDate today, LocalDate latest) {
        super("Please choose a last day from %s to %s.".formatted(today, latest));
    }
}
