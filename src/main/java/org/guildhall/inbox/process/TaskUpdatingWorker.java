package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.inbox.TaskLifecycle;
import org.springframework.stereotype.Component;

/** Follows a changed due date. */
@Component
public class TaskUpdatingWorker {

    private final TaskLifecycle tasks;

    TaskUpdatingWorker(TaskLifecycle tasks) {
        this.tasks = tasks;
    }

    @JobWorker(type = TaskListeners.UPDATING)
    public void update(ActivatedJob job) {
        tasks.rescheduled(job.getUserTask().getUserTaskKey(), job.getUserTask().getDueDate());
    }
}
