package org.guildhall.denylist;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A change of the deny list that cannot be. */
public class DenyListRefused extends RuntimeException implements Worded {

    private final transient Wording wording;

    DenyListRefused(String key) {
        super("Expected a change that the deny list allows, but " + key + ".");
        this.wording = Wording.of(key);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
