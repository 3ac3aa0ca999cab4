package org.guildhall.invitations.bulk;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A file that no invitations can be read from. */
public class BatchUnreadable extends RuntimeException implements Worded {

    private final transient Wording wording;

    BatchUnreadable(String key, Object... arguments) {
        super("Expected a table of invitations, but " + key + ".");
        this.wording = Wording.of(key, arguments);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
