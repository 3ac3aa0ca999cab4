package org.guildhall.identity;

/** A link that opens nothing: never issued, too old, used before, or asked for elsewhere. */
public class SignInLinkUnusable extends RuntimeException {

    public enum Why {
        UNKNOWN,
        EXPIRED,
        USED,
        /** Another browser asked for it. */
        OTHER_BROWSER
    }

    private final Why why;

    public SignInLinkUnusable(Why why) {
        super(
                "Expected a link that is fresh, unused and asked for in this browser, but this one is %s. Ask for a new one."
                        .formatted(why));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
