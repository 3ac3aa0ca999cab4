package org.guildhall.onboarding;

/** A journey that has ended cannot be withdrawn. */
public class NotWithdrawable extends RuntimeException {

    NotWithdrawable(Journey.State state) {
        super("Expected an application that is under way, but this one is " + state
                + ". There is nothing to withdraw.");
    }
}
