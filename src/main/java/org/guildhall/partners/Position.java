package org.guildhall.partners;

/** What a party is to the organisation that applied. */
public enum Position {
    /** The organisation itself. */
    COMPANY("Company"),
    /** A natural person who ultimately owns part of it. */
    BENEFICIAL_OWNER("Beneficial owner"),
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
