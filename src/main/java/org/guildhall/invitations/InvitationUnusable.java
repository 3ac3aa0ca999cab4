package org.guildhall.invitations;

/** A link of an invitation that was never sent, or whose invitation is over. */
public class InvitationUnusable extends RuntimeException {

    InvitationUnusable() {
        super("Expected the link of an open invitation, but it is over. Ask whoever invited you for a new one.");
    }
}
