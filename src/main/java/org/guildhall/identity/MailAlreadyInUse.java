package org.guildhall.identity;

/** A mail address that already signs somebody in for another organisation, or is a member of staff's. */
public class MailAlreadyInUse extends RuntimeException {

    MailAlreadyInUse() {
        super("Expected a mail address without an account, but this one already signs in for another organisation."
                + " Sign in with it, or apply with another address.");
    }
}
