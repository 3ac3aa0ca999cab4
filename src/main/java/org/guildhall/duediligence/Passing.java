package org.guildhall.duediligence;

/** What came of the wish to let an applicant go on. */
public enum Passing {
    PASSED("passed"),
    /** Officers have yet to decide on what rescreening found since, or on a suspension. */
    ON_HOLD("onHold"),
    /** The partnership has ended. */
    REFUSED("refused");

    private final String code;

    Passing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
