package org.guildhall.duediligence.matches;

/** Why matches are reviewed. */
public enum Occasion {
    /** The parties of an applicant are looked up for the first time. */
    DUE_DILIGENCE,
    /** Something was found that was not there before, or differs from what was. */
    RESCREENING
}
