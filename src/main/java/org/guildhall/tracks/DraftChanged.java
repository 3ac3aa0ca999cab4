package org.guildhall.tracks;

import java.time.Instant;

/** Somebody else saved, published or discarded the draft meanwhile; nothing of theirs was overwritten. */
public final class DraftChanged extends RuntimeException {

    private final String by;
    private final Instant at;

    DraftChanged(String by, Instant at) {
        super("Expected the draft to be as it was when the page was opened, but " + by + " changed it at " + at
                + ". Look at their draft, then enter yours again.");
        this.by = by;
        this.at = at;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
