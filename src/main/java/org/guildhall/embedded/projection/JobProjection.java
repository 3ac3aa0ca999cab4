package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.Set;

/** Jobs. Their state is the name of the last event that Camunda's API knows; an activated job is still CREATED. */
final class JobProjection implements Projection<JobRecordValue> {

    private static final Table TABLE = Table.of("job", "job_key");
    private static final Set<JobIntent> STATES = Set.of(
            JobIntent.CREATED,
            JobIntent.COMPLETED,
            JobIntent.TIMED_OUT,
            JobIntent.FAILED,
            JobIntent.RETRIES_UPDATED,
            JobIntent.CANCELED,
            JobIntent.ERROR_THROWN,
            JobIntent.MIGRATED);

    @Override
    public ValueType valueType() {
        return ValueType.JOB;
    }

    @Override
    public void apply(Record<JobRecordValue> event, Changes changes) {
        JobRecordValue job = event.getValue();
        JobIntent intent = (JobIntent) event.getIntent();
        Row row = changes.row(TABLE, event.getPosition(), event.getKey())
                .text("type", job.getType())
                .text("worker", job.getWorker())
                .set("retries", job.getRetries())
                .time("deadline", job.getDeadline());
        if (STATES.contains(intent)) {
            row.set("state", intent.name());
        }
        switch (intent) {
            case CREATED, MIGRATED -> describe(job, row);
            case COMPLETED ->
                row.time("end_time", event.getTimestamp())
                        .set("is_denied", job.getResult().isDenied())
                        .text("denied_reason", job.getResult().getDeniedReason());
            case CANCELED -> row.time("end_time", event.getTimestamp());
            // the element id of these events is where the error went, not where the job came from
            case FAILED, ERROR_THROWN ->
                row.text("error_code", job.getErrorCode())
                        .text("error_message", job.getErrorMessage())
                        .set("has_failed_with_retries_left", job.getRetries() > 0);
            default -> {}
        }
    }

    private static void describe(JobRecordValue job, Row row) {
        row.text("kind", job.getJobKind().name())
                .text("listener_event_type", job.getJobListenerEventType().name())
                .json("custom_headers", job.getCustomHeaders())
                .text("process_definition_id", job.getBpmnProcessId())
                .key("process_definition_key", job.getProcessDefinitionKey())
                .key("process_instance_key", job.getProcessInstanceKey())
                .text("element_id", job.getElementId())
                .key("element_instance_key", job.getElementInstanceKey())
                .text("tenant_id", job.getTenantId());
    }
}
