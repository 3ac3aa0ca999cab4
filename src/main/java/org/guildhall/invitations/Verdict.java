package org.guildhall.invitations;

/** Whether somebody can be invited, and if not, why. */
public enum Verdict {
    ACCEPTED,
    BAD_ADDRESS,
    BAD_COMPANY,
    UNKNOWN_TYPE,
    WORDS_TOO_LONG,
    DUPLICATE_IN_FILE,
    ALREADY_INVITED,
    /** The address or the company belongs to a partner or to somebody who is applying. */
    ALREADY_PARTNER,
    /** The row of a file cannot be told apart into its columns. */
    UNREADABLE
}
