package org.guildhall.notifications;

/** How soon somebody wants mails of a topic. */
public enum Frequency {
    AT_ONCE,
    /** One mail a day with everything since the last. */
    DAILY,
    /** In the portal only. */
    NEVER
}
