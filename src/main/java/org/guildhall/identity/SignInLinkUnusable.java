package org.guildhall.identity;

/** A link that opens nothing: never issued, too old, or used before. */
public class SignInLinkUnusable extends RuntimeException {

    public enum Why {
        UNKNOWN,
        EXPIRED,
        USED
    }

    private final Why why;

    SignInLinkUnusable(Why why) {
        super("Expected a link that is fresh and unused, but this one is %s. Ask for a new one.".formatted(why));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
