package org.guildhall.partners;

/** What a party is to the organisation that applied. */
public enum Position {
    /** The organisation itself. */
    COMPANY("Company"),
    /** Somebody who owns part of it, or of a company that does. */
    BENEFICIAL_OWNER("Beneficial owner"),
    /** A person who runs it. */
    DIRECTOR("Director"),
    /** The person who signs for it. */
    AUTHORISED_SIGNATORY("Authorised signatory");

    private final String label;

    Position(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
