package org.guildhall.inbox;

/** Whose tasks a list shows, and whether they are done. */
public enum InboxView {
    /** What waits for anybody in the role. */
    OPEN,
    /** What this person has taken on. */
    MINE,
    /** What waits and nobody has taken on. */
    UNCLAIMED,
    /** What this person claimed, handed over, submitted or commented on, be it open or over. */
    INVOLVED,
    /** What was submitted by anybody in the role. */
    DONE
}
