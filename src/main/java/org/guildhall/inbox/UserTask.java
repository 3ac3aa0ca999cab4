package org.guildhall.inbox;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.live.Audience;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits for a person.
 *
 * @param key the engine's key of the user task
 * @param elementId id of the task in its process model
 * @param name what the model calls it, shown to people
 * @param role who may do it
 * @param assignee account that claimed it, if any
 * @param followUpAt when whoever set it wants to look at it again
 * @param priority 0 to 100, 50 when the model says nothing
 * @param organisation legal name of the partner it is about
 * @param onBehalfOf account of somebody who is away and for whom the assignee stands in, if anybody
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
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        int priority,
        String organisation,
        @Nullable UUID onBehalfOf) {

    /** How people name the application it belongs to. */
    public String reference() {
        return SearchWords.reference(applicationId);
    }

    /** Whose pages show it. */
    Audience audience() {
        return Audience.of(role, partnerId);
    }

    public Priority urgency() {
        return Priority.of(priority);
    }

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
