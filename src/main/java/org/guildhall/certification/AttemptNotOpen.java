package org.guildhall.certification;

/** An examination that cannot be answered, because it was answered already or its time ran out. */
public final class AttemptNotOpen extends RuntimeException {

    private final Attempt.State state;

    AttemptNotOpen(Attempt attempt) {
        super("Expected attempt " + attempt.number() + " of application " + attempt.applicationId()
                + " to be OPEN, but it is " + attempt.state() + ".");
        this.state = attempt.state();
    }

    public Attempt.State state() {
        return state;
    }
}
