package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.guildhall.inbox.TaskLifecycle;
import org.springframework.stereotype.Component;

/** Refuses completions that nobody submitted in the inbox. */
@Component
public class TaskCompletingWorker {

    private final TaskLifecycle tasks;

    TaskCompletingWorker(TaskLifecycle tasks) {
        this.tasks = tasks;
    }

    @JobWorker(type = TaskListeners.COMPLETING, autoComplete = false)
    public void complete(JobClient client, ActivatedJob job) {
        boolean submitted = tasks.completing(job.getUserTask().getUserTaskKey(), job.getVariablesAsMap());
        Verdict.give(
                client,
                job,
                submitted,
                "Expected what was submitted in the inbox, by somebody who may do this task, but found something else. Submit the task there.");
    }
}
