package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.guildhall.inbox.TaskLifecycle;
import org.springframework.stereotype.Component;

/** Refuses assignments that were not made in the inbox. */
@Component
public class TaskAssigningWorker {

    private final TaskLifecycle tasks;

    TaskAssigningWorker(TaskLifecycle tasks) {
        this.tasks = tasks;
    }

    @JobWorker(type = TaskListeners.ASSIGNING, autoComplete = false)
    public void assign(JobClient client, ActivatedJob job) {
        boolean agreed = tasks.agreesToAssignee(
                job.getUserTask().getUserTaskKey(), job.getUserTask().getAssignee());
        Verdict.give(client, job, agreed, "Expected a claim made in the inbox, but found none. Claim the task there.");
    }
}
