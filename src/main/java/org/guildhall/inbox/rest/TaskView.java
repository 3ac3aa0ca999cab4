package org.guildhall.inbox.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.inbox.UserTask;
import org.jspecify.annotations.Nullable;

/** A task as lists show it, and as If-Match compares it. */
@Schema(name = "Task")
record TaskView(
        @Schema(example = "2251799813685250", description = "As text, because it is longer than numbers in JavaScript")
        String key,

        @Schema(example = "Review the application") String name,
        @Schema(example = "Task_ReviewApplication") String elementId,
        @Schema(example = "recruitment") String processId,
        UUID applicationId,
        UUID partnerId,
        Role role,

        @Schema(description = "Account that claimed it", example = "null") @Nullable UUID assignee,

        UserTask.State state,
        Instant createdAt,
        @Nullable Instant dueAt,

        @Schema(description = "When whoever set it wants to look at it again", example = "null") @Nullable Instant followUpAt,

        @Schema(description = "0 to 100, 50 is usual", example = "50")
        int priority) {

    static TaskView of(UserTask task) {
        return new TaskView(
                Long.toString(task.key()),
                task.name(),
                task.elementId(),
                task.processId(),
                task.applicationId(),
                task.partnerId(),
                task.role(),
                task.assignee(),
                task.state(),
                task.createdAt(),
                task.dueAt(),
                task.followUpAt(),
                task.priority());
    }
}
