package org.guildhall.inbox;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/** A task that this person cannot work on, and why, in words for that person. */
public class TaskUnavailable extends RuntimeException implements Worded {

    public enum Reason {
        /** Unknown, or not this person's to see: both look the same from outside. */
        NOT_FOUND,
        /** Completed, withdrawn or claimed by somebody else in the meantime. */
        CONFLICT,
        /** The four-eyes rule keeps this person out. */
        EXCLUDED,
        /** Another role in the applying organisation does it. */
        OTHER_ROLE
    }

    private final Reason reason;
    private final transient Wording wording;

    private TaskUnavailable(Reason reason, String key, String message, Object... names) {
        super(message);
        this.reason = reason;
        this.wording = Wording.of("inbox.unavailable." + key, names);
    }

    static TaskUnavailable notFound() {
        return new TaskUnavailable(
                Reason.NOT_FOUND, "not-found", "There is no such task for you. It may belong to somebody else.");
    }

    static TaskUnavailable done() {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "done",
                "This task has been completed already. Nothing was changed by what you sent just now.");
    }

    static TaskUnavailable canceled() {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "canceled",
                "This task is no longer needed: its deadline passed or the case was closed.");
    }

    static TaskUnavailable claimed(String holder) {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "claimed",
                "This task is claimed by " + holder + ". Ask them to release it if you should do it.",
                holder);
    }

    static TaskUnavailable excluded() {
        return new TaskUnavailable(
                Reason.EXCLUDED,
                "excluded",
                "A second person has to do this task, because you took part in the earlier decision.");
    }

    static TaskUnavailable otherRole() {
        return new TaskUnavailable(
                Reason.OTHER_ROLE, "other-role", "This task is for somebody with another role in the organisation.");
    }

    static TaskUnavailable holderChanged(@Nullable String holder) {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "holder-changed",
                "This task has changed hands since you opened it; it is with " + holder
                        + " now. Look at it again first.",
                holder == null ? Wording.of("inbox.unavailable.nobody") : holder);
    }

    static TaskUnavailable notForThem(String colleague) {
        return new TaskUnavailable(
                Reason.CONFLICT,
                "not-for-them",
                "This task cannot be given to " + colleague
                        + ": they are not of the group, or took part in the earlier decision. Choose somebody else.",
                colleague);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
