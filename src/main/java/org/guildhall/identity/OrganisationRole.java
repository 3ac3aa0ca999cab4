package org.guildhall.identity;

/** What somebody may do for the organisation they act for. */
public enum OrganisationRole {
    /** Everything, and who else acts for it. */
    ADMINISTRATOR,
    /** Signs contracts. */
    SIGNATORY,
    /** Takes courses and sits exams. */
    LEARNER,
    /** Sees where things stand. */
    VIEWER
}
