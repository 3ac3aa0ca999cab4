package org.guildhall.inbox;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** An absence that cannot be planned so, and why, in words for whoever planned it. */
public class AbsenceRefused extends RuntimeException implements Worded {

    private final transient Wording wording;

    AbsenceRefused(String why, Object... names) {
        super("Expected an absence with a stand-in who can act, but " + why + ".");
        this.wording = Wording.of("inbox.absence.refused-" + why, names);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
