package org.guildhall.inbox;

/** A task that this person cannot work on, and why, in words for that person. */
public class TaskUnavailable extends RuntimeException {

    public enum Reason {
        /** Unknown, or not this person's to see: both look the same from outside. */
        NOT_FOUND,
        /** Completed, withdrawn or claimed by somebody else in the meantime. */
        CONFLICT,
        /** The four-eyes rule keeps this person out. */
        EXCLUDED
    }

    private final Reason reason;

    private TaskUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static TaskUnavailable notFound() {
        return new TaskUnavailable(Reason.NOT_FOUND, "There is no such task for you. It may belong to somebody else.");
    }

    static TaskUnavailable done() {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "This task has been completed already. Nothing was changed by what you sent just now.");
    }

    static TaskUnavailable canceled() {
        return new TaskUnavailable(
                Reason.CONFLICT, "This task is no longer needed: its deadline passed or the case was closed.");
    }

    static TaskUnavailable claimed(String holder) {
        return new TaskUnavailable(
                Reason.CONFLICT, "This task is claimed by " + holder + ". Ask them to release it if you should do it.");
    }

    static TaskUnavailable excluded() {
        return new TaskUnavailable(
                Reason.EXCLUDED, "A second person has to do this task, because you took part in the earlier decision.");
    }

    public Reason reason() {
        return reason;
    }
}
