package org.guildhall.inbox.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.UpdateUserTaskCommandStep1;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.guildhall.inbox.TaskAssigned;
import org.guildhall.inbox.TaskLifecycle;
import org.guildhall.inbox.TaskPlanned;
import org.guildhall.inbox.TaskSubmitted;
import org.guildhall.inbox.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries what people did in the inbox to the engine, after their transaction and as often as needed. It holds no
 * database connection while it waits for the engine.
 */
@Component
class EngineTasks {

    private static final Logger log = LoggerFactory.getLogger(EngineTasks.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** A task whose creation the engine has yet to finish cannot be completed: a matter of milliseconds. */
    private static final int QUICK_TRIES = 100;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final CamundaClient client;
    private final TaskLifecycle tasks;

    EngineTasks(CamundaClient client, TaskLifecycle tasks) {
        this.client = client;
        this.tasks = tasks;
    }

    @Async
    @TransactionalEventListener
    void on(TaskSubmitted event) {
        untilTaken(event.taskKey(), () -> tasks.factsToComplete(event.taskKey())
                .map(facts -> client.newCompleteUserTaskCommand(event.taskKey()).variables(facts)));
    }

    @Async
    @TransactionalEventListener
    void on(TaskAssigned event) {
        untilTaken(event.taskKey(), () -> tasks.open(event.taskKey()).map(this::assignment));
    }

    @Async
    @TransactionalEventListener
    void on(TaskPlanned event) {
        untilTaken(event.taskKey(), () -> tasks.open(event.taskKey()).map(this::plan));
    }

    private FinalCommandStep<?> assignment(UserTask task) {
        return task.assignee() == null
                ? client.newUnassignUserTaskCommand(task.key())
                : client.newAssignUserTaskCommand(task.key())
                        .assignee(task.assignee().toString())
                        .allowOverride(true);
    }

    private FinalCommandStep<?> plan(UserTask task) {
        UpdateUserTaskCommandStep1 update =
                client.newUpdateUserTaskCommand(task.key()).priority(task.priority());
        return task.followUpAt() == null
                ? update.clearFollowUpDate()
                : update.followUpDate(task.followUpAt().toString());
    }

    /**
     * Sends what the inbox says at that moment, until the engine has taken it or needs it no more. The engine refuses what
     * was overtaken meanwhile, and a task that it is still busy with.
     *
     * @param command empty when there is nothing to say any more
     */
    private void untilTaken(long key, Supplier<Optional<FinalCommandStep<?>>> command) {
        for (int left = QUICK_TRIES; ; left--) {
            Optional<FinalCommandStep<?>> next = command.get();
            if (next.isEmpty()) {
                return;
            }
            try {
                next.get().send().join();
                return;
            } catch (ClientHttpException e) {
                if (e.code() == NOT_FOUND) {
                    log.info("The engine no longer has user task {}", key);
                    return;
                }
                if (e.code() != CONFLICT || left == 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
