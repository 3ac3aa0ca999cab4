package org.guildhall.duediligence.evidence;

/** Whose turn it is with the supporting evidence of an application. */
public enum RequestState {
    /** The applicant's. */
    WAITING,
    /** The checks'. */
    CHECKING,
    /** An officer's. */
    REVIEW,
    CLOSED
}
