package org.guildhall.embedded.clock;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** Somebody wants to travel to where the time cannot go. */
final class NoDestination extends IllegalArgumentException implements Worded {

    private final Wording wording;

    NoDestination(String message, Wording wording) {
        super(message);
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
