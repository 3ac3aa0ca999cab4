package org.guildhall.inbox;

/** A task that a person has to do, which another system tried to do in their name. */
public class TaskNeedsPerson extends RuntimeException {

    TaskNeedsPerson() {
        super("Expected a person in the portal, because this task is signed or examined, but a token came."
                + " Do it in the portal.");
    }
}
