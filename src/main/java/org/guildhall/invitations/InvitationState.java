package org.guildhall.invitations;

/** What became of an invitation. */
public enum InvitationState {
    SENT,
    /** The link was followed. */
    OPENED,
    APPLIED,
    EXPIRED,
    REVOKED;

    /** Whether its link still works. */
    public boolean open() {
        return this == SENT || this == OPENED;
    }
}
