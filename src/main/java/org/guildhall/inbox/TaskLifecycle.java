package org.guildhall.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine tells about its user tasks, and whether the inbox agrees. Every method may be called again. */
@Service
public class TaskLifecycle {

    private final Tasks tasks;
    private final TaskFiles files;
    private final Drafts drafts;
    private final Clock clock;

    TaskLifecycle(Tasks tasks, TaskFiles files, Drafts drafts, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public void announced(NewTask task) {
        tasks.open(task, clock.instant());
    }

    /** Whether an assignment in the engine is the one made here; the inbox is the only door. */
    @Transactional(readOnly = true)
    public boolean agreesToAssignee(long key, @Nullable String assignee) {
        String wanted = assignee == null || assignee.isEmpty() ? null : assignee;
        return tasks.find(key)
                .map(task -> java.util.Objects.equals(
                        wanted, task.assignee() == null ? null : task.assignee().toString()))
                .orElse(false);
    }

    @Transactional
    public void rescheduled(long key, @Nullable OffsetDateTime due) {
        tasks.due(key, due);
    }

    /** Closes the task. False when nobody submitted it here: then the engine must not complete it. */
    @Transactional
    public boolean completing(long key) {
        return tasks.completed(key, clock.instant());
    }

    @Transactional
    public void canceled(long key) {
        tasks.canceled(key, clock.instant());
        files.forget(key);
        drafts.clear(key);
    }

    /** JSON of the facts that complete a submitted task; empty once the engine has taken them or needs them no more. */
    @Transactional(readOnly = true)
    public Optional<String> factsToComplete(long key) {
        return tasks.submittedFacts(key);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> assignee(long key) {
        return tasks.find(key).map(UserTask::assignee);
    }
}
