package org.guildhall.training;

/** A course that cannot be confirmed yet. */
public final class LessonsUnread extends RuntimeException {

    private final int remaining;

    LessonsUnread(Enrolment enrolment, int remaining) {
        super("Expected all lessons of enrolment " + enrolment.id() + " to be read, but " + remaining
                + " are not. Read them first.");
        this.remaining = remaining;
    }

    public int remaining() {
        return remaining;
    }
}
