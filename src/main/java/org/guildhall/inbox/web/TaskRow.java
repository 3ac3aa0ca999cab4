package org.guildhall.inbox.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as a list or page shows it. */
public record TaskRow(
        long key,
        String name,
        String organisation,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable String assigneeName,
        boolean mine,
        boolean overdue,
        String role,
        String state) {}
