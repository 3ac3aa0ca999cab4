package org.guildhall.notifications;

/** Who reads a mail. */
enum Audience {
    /** The contact person of the organisation that applies; once they have left, its administrators. */
    APPLICANT,
    PARTNER_MANAGERS,
    COMPLIANCE_OFFICERS,
    /** The person whom the event itself concerns. */
    PERSON,
    /** The person the request itself names. */
    ADDRESSEE,
    /** The person whose account it is about. */
    ACCOUNT_HOLDER
}
