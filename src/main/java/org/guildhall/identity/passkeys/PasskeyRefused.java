package org.guildhall.identity.passkeys;

import org.jspecify.annotations.Nullable;

/** A passkey was not added, or signed nobody in. */
public class PasskeyRefused extends RuntimeException {

    /** All that whoever tried learns: why a passkey signs nobody in is not said to strangers. */
    public enum Why {
        TOO_LATE,
        UNKNOWN,
        UNUSABLE,
        TOO_MANY
    }

    private final Why why;

    PasskeyRefused(Why why) {
        this(why, null);
    }

    PasskeyRefused(Why why, @Nullable Throwable cause) {
        super("Expected a passkey that can be used, but: " + why, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
