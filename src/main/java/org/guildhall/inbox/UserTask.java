package org.guildhall.inbox;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits for a person.
 *
 * @param key the engine's key of the user task
 * @param elementId id of the task in its process model
 * @param name what the model calls it, shown to people
 * @param role who may do it
 * @param assignee account that claimed it, if any
 */
public record UserTask(
        long key,
        String elementId,
        String name,
        String processId,
        UUID applicationId,
        UUID partnerId,
        Role role,
        @Nullable UUID assignee,
        State state,
        Instant createdAt,
        @Nullable Instant dueAt) {

    public enum State {
        /** Waits for a person. */
        OPEN,
        /** A person submitted it; the engine has yet to take notice. */
        SUBMITTED,
        /** The engine completed it. */
        COMPLETED,
        /** The process no longer needs it. */
        CANCELED
    }
}
