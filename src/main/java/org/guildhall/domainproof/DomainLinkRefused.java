package org.guildhall.domainproof;

/** No link was sent, or it proves nothing. */
public class DomainLinkRefused extends RuntimeException {

    public enum Why {
        NO_ADDRESS,
        TOO_MANY,
        UNUSABLE
    }

    private final Why why;

    DomainLinkRefused(Why why) {
        super("Expected a link to prove a domain by, but: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
