package org.guildhall.certification;

/** What came of the wish to issue a certificate. */
public enum Issuance {
    ISSUED("issued"),
    /** The partner is suspended: the certificate waits until that is decided. */
    ON_HOLD("onHold"),
    /** The partnership has ended. */
    REFUSED("refused");

    private final String code;

    Issuance(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
