package org.guildhall.inbox.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.inbox.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list or page shows it.
 *
 * @param onBehalfOfName for whom the assignee stands in
 * @param reference how people name the application
 */
public record TaskRow(
        long key,
        String name,
        String organisation,
        String reference,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable String onBehalfOfName,
        boolean mine,
        boolean overdue,
        Priority priority,
        @Nullable LocalDate followUpOn,
        boolean followUpReached,
        String role,
        String state) {}
