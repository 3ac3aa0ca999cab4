package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.UserTaskProperties;
import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.record.value.JobKind;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.engine.ActivatedJob;
import org.jspecify.annotations.Nullable;

/** Writes activated jobs as the API shows them to workers. */
final class ActivatedJobs {

    private ActivatedJobs() {}

    static JobActivationResult result(List<ActivatedJob> jobs) {
        return new JobActivationResult()
                .jobs(jobs.stream().map(ActivatedJobs::result).toList());
    }

    private static ActivatedJobResult result(ActivatedJob activated) {
        JobRecordValue job = activated.job();
        ActivatedJobResult result = new ActivatedJobResult()
                .jobKey(Long.toString(activated.key()))
                .type(job.getType())
                .processInstanceKey(Long.toString(job.getProcessInstanceKey()))
                .processDefinitionId(job.getBpmnProcessId())
                .processDefinitionVersion(job.getProcessDefinitionVersion())
                .processDefinitionKey(Long.toString(job.getProcessDefinitionKey()))
                .elementId(job.getElementId())
                .elementInstanceKey(Long.toString(job.getElementInstanceKey()))
                .customHeaders(new HashMap<>(job.getCustomHeaders()))
                .worker(job.getWorker())
                .retries(job.getRetries())
                .deadline(job.getDeadline())
                .variables(job.getVariables())
                .tenantId(job.getTenantId())
                .kind(JobKindEnum.valueOf(job.getJobKind().name()))
                .listenerEventType(JobListenerEventTypeEnum.valueOf(
                        job.getJobListenerEventType().name()))
                .tags(job.getTags());
        if (job.getJobKind() == JobKind.TASK_LISTENER) {
            result.userTask(userTask(job.getCustomHeaders()));
        }
        return result;
    }

    private static UserTaskProperties userTask(Map<String, String> headers) {
        UserTaskProperties task = new UserTaskProperties()
                .action(headers.get(Protocol.USER_TASK_ACTION_HEADER_NAME))
                .assignee(headers.get(Protocol.USER_TASK_ASSIGNEE_HEADER_NAME))
                .candidateGroups(list(headers.get(Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME)))
                .candidateUsers(list(headers.get(Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME)))
                .changedAttributes(list(headers.get(Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME)))
                .dueDate(headers.get(Protocol.USER_TASK_DUE_DATE_HEADER_NAME))
                .followUpDate(headers.get(Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME))
                .formKey(headers.get(Protocol.USER_TASK_FORM_KEY_HEADER_NAME))
                .userTaskKey(headers.get(Protocol.USER_TASK_KEY_HEADER_NAME));
        Values.ifPresent(
                headers.get(Protocol.USER_TASK_PRIORITY_HEADER_NAME), it -> task.priority(Integer.valueOf(it)));
        return task;
    }

    private static List<String> list(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json.getBytes(StandardCharsets.UTF_8), String[].class));
    }
}
