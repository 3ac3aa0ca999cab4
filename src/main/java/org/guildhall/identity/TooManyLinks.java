package org.guildhall.identity;

/** More links to one mail address within a quarter of an hour than a person can want. */
public class TooManyLinks extends RuntimeException {

    TooManyLinks() {
        super("Expected few links to one mail address, but several were sent just now."
                + " Look into the mailbox, also among unwanted mail, or try again in 15 minutes.");
    }
}
