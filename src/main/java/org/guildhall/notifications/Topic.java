package org.guildhall.notifications;

/** What a mail is about, by what its reader may choose about it. */
public enum Topic {
    /** Decisions, deadlines, contracts and links: always written at once. */
    ESSENTIAL,
    /** What waits for staff: at once, or collected once a day. */
    WORK,
    /** How things go on, without anything lost by not reading it: at once, once a day, or not at all. */
    PROGRESS
}
