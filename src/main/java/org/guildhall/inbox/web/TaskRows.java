package org.guildhall.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Words;
import org.guildhall.workflow.ModelWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of tasks, with the names of who has them. */
@Component
class TaskRows {

    private final Accounts accounts;
    private final Words words;
    private final ModelWords models;
    private final Clock clock;

    TaskRows(Accounts accounts, Words words, ModelWords models, Clock clock) {
        this.accounts = accounts;
        this.words = words;
        this.models = models;
        this.clock = clock;
    }

    TaskRow of(UserTask task, SignedIn person) {
        return of(List.of(task), person).getFirst();
    }

    List<TaskRow> of(List<UserTask> tasks, SignedIn person) {
        Set<UUID> holders = tasks.stream()
                .flatMap(task -> Stream.of(task.assignee(), task.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.names(holders);
        return tasks.stream().map(task -> row(task, person, names)).toList();
    }

    private TaskRow row(UserTask task, SignedIn person, Map<UUID, String> names) {
        boolean open = task.state() == UserTask.State.OPEN;
        return new TaskRow(
                task.key(),
                models.task(task.processId(), task.elementId(), task.name()),
                task.organisation(),
                task.reference(),
                task.dueAt(),
                task.createdAt(),
                task.assignee(),
                name(task.assignee(), names),
                name(task.onBehalfOf(), names),
                person.accountId().equals(task.assignee()),
                open && past(task.dueAt()),
                task.urgency(),
                task.followUpAt() == null
                        ? null
                        : task.followUpAt().atZone(ZoneOffset.UTC).toLocalDate(),
                open && past(task.followUpAt()),
                task.role().name(),
                task.state().name());
    }

    private @Nullable String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? null : names.getOrDefault(account, words.text("inbox.former-colleague"));
    }

    private boolean past(@Nullable Instant at) {
        return at != null && !at.isAfter(clock.instant());
    }
}
