package org.guildhall.recruitment;

/** How far an application has come. */
public enum ApplicationState {
    /** Filled in; the address of its contact is not confirmed yet, nothing has started. */
    RECEIVED("Waiting for confirmation of the mail address"),
    /** Confirmed; being checked and reviewed. */
    SUBMITTED("In review"),
    /** The applicant was asked a question. */
    INFORMATION_REQUESTED("Waiting for information"),
    APPROVED("Approved"),
    REJECTED("Rejected"),
    /** Rejected; the applicant appealed, and another manager decides. */
    APPEALED("Appeal being decided"),
    /** No answer came in time. */
    LAPSED("Lapsed"),
    /** The organisation ended it before it was decided. */
    WITHDRAWN("Withdrawn");

    private final String label;

    ApplicationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
