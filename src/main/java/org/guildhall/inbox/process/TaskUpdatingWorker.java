package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.worker.JobClient;
import org.guildhall.inbox.TaskLifecycle;
import org.springframework.stereotype.Component;

/** Follows a changed due date; refuses a priority or follow-up date that was not set in the inbox. */
@Component
public class TaskUpdatingWorker {

    private final TaskLifecycle tasks;

    TaskUpdatingWorker(TaskLifecycle tasks) {
        this.tasks = tasks;
    }

    @JobWorker(type = TaskListeners.UPDATING, autoComplete = false)
    public void update(JobClient client, ActivatedJob job) {
        UserTaskProperties task = job.getUserTask();
        boolean agreed =
                tasks.rescheduled(task.getUserTaskKey(), task.getDueDate(), task.getFollowUpDate(), task.getPriority());
        Verdict.give(
                client,
                job,
                agreed,
                "Expected priority and follow-up date as set in the inbox, but found others. Change them there.");
    }
}
