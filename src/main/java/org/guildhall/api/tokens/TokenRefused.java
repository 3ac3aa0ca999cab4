package org.guildhall.api.tokens;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A token that cannot be made or renewed as asked for. */
public class TokenRefused extends RuntimeException implements Worded {

    private final transient Wording wording;

    TokenRefused(String message, Wording wording) {
        super(message);
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
