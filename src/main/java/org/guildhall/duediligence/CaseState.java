package org.guildhall.duediligence;

/** Whether due diligence goes on or how it ended. */
public enum CaseState {
    OPEN,
    PASSED,
    REJECTED,
    /** The organisation withdrew before it ended. */
    WITHDRAWN
}
