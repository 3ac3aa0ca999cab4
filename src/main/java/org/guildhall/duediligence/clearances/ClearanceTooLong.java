package org.guildhall.duediligence.clearances;

import java.time.LocalDate;
import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A pair was to be cleared until a day that has passed or is too far away; the message is for officers. */
public class ClearanceTooLong extends RuntimeException implements Worded {

    private final transient Wording wording;

    public ClearanceTooLong(LocalDate today, LocalDate latest) {
        super("Please choose a last day from %s to %s.".formatted(today, latest));
        this.wording = Wording.of("duediligence.clearance-too-long", today, latest);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
