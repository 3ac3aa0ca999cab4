package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** User tasks. While listeners decide on a change only the state shows it; attributes follow once it is made. */
final class UserTaskProjection implements Projection<UserTaskRecordValue> {

    private static final Table TABLE = Table.of("user_task", "user_task_key");

    private final ProcessModels models;
    private final CandidateNames groups = new CandidateNames("candidate_group");
    private final CandidateNames users = new CandidateNames("candidate_user");

    UserTaskProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public ValueType valueType() {
        return ValueType.USER_TASK;
    }

    @Override
    public void apply(Record<UserTaskRecordValue> event, Changes changes) {
        UserTaskRecordValue task = event.getValue();
        Row row = changes.row(TABLE, event.getPosition(), event.getKey());
        switch ((UserTaskIntent) event.getIntent()) {
            case CREATING -> describe(event, row, changes).set("state", "CREATING");
            case CREATED -> describe(event, row, changes).set("state", "CREATED");
            case ASSIGNED, UPDATED -> attributes(event, row, changes).set("state", "CREATED");
            case ASSIGNING, CLAIMING -> row.set("state", "ASSIGNING");
            case UPDATING -> row.set("state", "UPDATING");
            case COMPLETING -> row.set("state", "COMPLETING");
            case CANCELING -> row.set("state", "CANCELING");
            case ASSIGNMENT_DENIED, UPDATE_DENIED, COMPLETION_DENIED -> row.set("state", "CREATED");
            case COMPLETED ->
                attributes(event, row, changes).set("state", "COMPLETED").time("completion_date", event.getTimestamp());
            case CANCELED -> row.set("state", "CANCELED").time("completion_date", event.getTimestamp());
            case MIGRATED -> identity(task, row);
            default -> {}
        }
    }

    /** Forgets what it has seen, when the projection begins anew. */
    void clear() {
        groups.clear();
        users.clear();
    }

    private Row describe(Record<UserTaskRecordValue> event, Row row, Changes changes) {
        UserTaskRecordValue task = event.getValue();
        identity(task, row)
                .time("creation_date", task.getCreationTimestamp())
                .text("external_form_reference", task.getExternalFormReference())
                .json("custom_headers", task.getCustomHeaders())
                .key("form_key", task.getFormKey())
                .text("tenant_id", task.getTenantId());
        return attributes(event, row, changes);
    }

    private Row identity(UserTaskRecordValue task, Row row) {
        ProcessModel model = models.get(task.getProcessDefinitionKey());
        return row.text("name", model.elementName(task.getElementId()))
                .text("element_id", task.getElementId())
                .key("element_instance_key", task.getElementInstanceKey())
                .key("process_instance_key", task.getProcessInstanceKey())
                .text("process_name", model.nameOrId())
                .text("process_definition_id", task.getBpmnProcessId())
                .set("process_definition_version", task.getProcessDefinitionVersion())
                .key("process_definition_key", task.getProcessDefinitionKey());
    }

    private Row attributes(Record<UserTaskRecordValue> event, Row row, Changes changes) {
        UserTaskRecordValue task = event.getValue();
        groups.add(task.getCandidateGroupsList(), event.getPosition(), changes);
        users.add(task.getCandidateUsersList(), event.getPosition(), changes);
        return row.text("assignee", task.getAssignee())
                .texts("candidate_groups", task.getCandidateGroupsList())
                .texts("candidate_users", task.getCandidateUsersList())
                .set("due_date", date(task.getDueDate()))
                .set("follow_up_date", date(task.getFollowUpDate()))
                .set("priority", task.getPriority());
    }

    private static @Nullable OffsetDateTime date(String text) {
        try {
            return text.isEmpty() ? null : ZonedDateTime.parse(text).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            // the engine takes any text; one bad date must not stop the projection
            return null;
        }
    }
}
