package org.guildhall.inbox.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import java.time.OffsetDateTime;
import org.guildhall.identity.Role;
import org.guildhall.inbox.NewTask;
import org.guildhall.inbox.TaskLifecycle;
import org.guildhall.workflow.ModelNames;
import org.springframework.stereotype.Component;

/** Puts a new user task into the inbox before anybody can work on it. */
@Component
public class TaskCreatingWorker {

    private final TaskLifecycle tasks;
    private final ModelNames names;

    TaskCreatingWorker(TaskLifecycle tasks, ModelNames names) {
        this.tasks = tasks;
        this.names = names;
    }

    @JobWorker(type = TaskListeners.CREATING)
    public void announce(ActivatedJob job, @VariablesAsType TaskSubject subject) {
        UserTaskProperties task = job.getUserTask();
        OffsetDateTime due = task.getDueDate();
        tasks.announced(new NewTask(
                task.getUserTaskKey(),
                job.getElementId(),
                names.of(job.getBpmnProcessId(), job.getElementId()),
                job.getBpmnProcessId(),
                subject.applicationId(),
                subject.partnerId(),
                role(task),
                task.getFormKey(),
                due == null ? null : due.toInstant(),
                task.getPriority()));
    }

    private static Role role(UserTaskProperties task) {
        return task.getCandidateGroups().stream()
                .flatMap(group -> Role.ofCandidateGroup(group).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a candidate group that is a role, but found "
                        + task.getCandidateGroups() + ". Correct the user task in its model."));
    }
}
