package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.inbox.TaskLifecycle;
import org.springframework.stereotype.Component;

/** Takes a task out of the inbox that its process no longer needs. */
@Component
public class TaskCancelingWorker {

    private final TaskLifecycle tasks;

    TaskCancelingWorker(TaskLifecycle tasks) {
        this.tasks = tasks;
    }

    @JobWorker(type = TaskListeners.CANCELING)
    public void cancel(ActivatedJob job) {
        tasks.canceled(job.getUserTask().getUserTaskKey());
    }
}
