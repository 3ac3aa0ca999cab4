package org.guildhall.inbox;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.jspecify.annotations.Nullable;

/** A user task as the engine announces it. */
public record NewTask(
        long key,
        String elementId,
        String name,
        String processId,
        UUID applicationId,
        UUID partnerId,
        Role role,
        long formKey,
        @Nullable Instant dueAt,
        int priority) {}
