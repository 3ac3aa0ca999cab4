package org.guildhall.duediligence.checks.identifiers;

/** What the look of a number says about it. */
public enum Verdict {
    /** Right format, and its check digits fit. */
    CHECK_DIGITS_FIT,
    /** Right format; this kind of number has no check digits that are known to us. */
    FORMAT_FITS,
    WRONG_FORMAT,
    WRONG_CHECK_DIGITS,
    /** We know no format for numbers of this country. */
    UNKNOWN_FORMAT;

    /** Whether the number cannot be right. */
    public boolean refuted() {
        return this == WRONG_FORMAT || this == WRONG_CHECK_DIGITS;
    }

    static Verdict of(boolean formatFits, boolean digitsFit) {
        return !formatFits ? WRONG_FORMAT : digitsFit ? CHECK_DIGITS_FIT : WRONG_CHECK_DIGITS;
    }
}
