package org.guildhall.inbox;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A task that this person cannot work on, and why. */
public class TaskUnavailable extends RuntimeException implements Worded {

    public enum Reason {
        /** Unknown, or not this person's to see: both look the same from outside. */
        NOT_FOUND,
        /** Completed, withdrawn or claimed by somebody else in the meantime. */
        CONFLICT,
        /** The four-eyes rule keeps this person out. */
        EXCLUDED
    }

    private final Reason reason;
    private final Wording wording;

    private TaskUnavailable(Reason reason, Wording wording) {
        super(wording.key());
        this.reason = reason;
        this.wording = wording;
    }

    static TaskUnavailable notFound() {
        return new TaskUnavailable(Reason.NOT_FOUND, Wording.of("inbox.unavailable.not-found"));
    }

    static TaskUnavailable done() {
        return new TaskUnavailable(Reason.CONFLICT, Wording.of("inbox.unavailable.done"));
    }

    static TaskUnavailable canceled() {
        return new TaskUnavailable(Reason.CONFLICT, Wording.of("inbox.unavailable.canceled"));
    }

    static TaskUnavailable claimed(String holder) {
        return new TaskUnavailable(Reason.CONFLICT, Wording.of("inbox.unavailable.claimed", holder));
    }

    static TaskUnavailable excluded() {
        return new TaskUnavailable(Reason.EXCLUDED, Wording.of("inbox.unavailable.second-person"));
    }

    @Override
    public Wording wording() {
        return wording;
    }

    public Reason reason() {
        return reason;
    }
}
