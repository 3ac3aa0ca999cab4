package org.guildhall.inbox.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.guildhall.inbox.TaskAssigned;
import org.guildhall.inbox.TaskLifecycle;
import org.guildhall.inbox.TaskSubmitted;
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
    private static final int QUICK_TRIES = 20;

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
        for (int left = QUICK_TRIES; ; left--) {
            Optional<String> facts = tasks.factsToComplete(event.taskKey());
            if (facts.isEmpty()) {
                return;
            }
            try {
                client.newCompleteUserTaskCommand(event.taskKey())
                        .variables(facts.get())
                        .send()
                        .join();
                return;
            } catch (ClientHttpException e) {
                if (e.code() == NOT_FOUND) {
                    log.info("The engine no longer has user task {}", event.taskKey());
                    return;
                }
                if (e.code() != CONFLICT || left == 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    @Async
    @TransactionalEventListener
    void on(TaskAssigned event) {
        Optional<UUID> assignee = tasks.assignee(event.taskKey());
        try {
            if (assignee.isPresent()) {
                client.newAssignUserTaskCommand(event.taskKey())
                        .assignee(assignee.get().toString())
                        .allowOverride(true)
                        .send()
                        .join();
            } else {
                client.newUnassignUserTaskCommand(event.taskKey()).send().join();
            }
        } catch (ClientHttpException e) {
            if (e.code() != NOT_FOUND && e.code() != CONFLICT) {
                throw e;
            }
            log.info("The engine no longer takes an assignment of user task {}", event.taskKey());
        }
    }
}
