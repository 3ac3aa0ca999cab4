package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;

/** Incidents, with the path of instances they stand in: the reason why those have an incident. */
final class IncidentProjection implements Projection<IncidentRecordValue> {

    private static final Table TABLE = Table.of("incident", "incident_key");

    @Override
    public ValueType valueType() {
        return ValueType.INCIDENT;
    }

    @Override
    public void apply(Record<IncidentRecordValue> event, Changes changes) {
        Row row = changes.row(TABLE, event.getPosition(), event.getKey());
        switch ((IncidentIntent) event.getIntent()) {
            case CREATED ->
                describe(event.getValue(), row).set("state", "ACTIVE").time("creation_time", event.getTimestamp());
            case MIGRATED -> describe(event.getValue(), row);
            case RESOLVED -> row.set("state", "RESOLVED");
            default -> {}
        }
    }

    private static Row describe(IncidentRecordValue incident, Row row) {
        return row.key("process_definition_key", incident.getProcessDefinitionKey())
                .text("process_definition_id", incident.getBpmnProcessId())
                .key("process_instance_key", incident.getProcessInstanceKey())
                .text("error_type", incident.getErrorType().name())
                .text("error_message", incident.getErrorMessage())
                .set("error_message_hash", incident.getErrorMessage().hashCode())
                .text("element_id", incident.getElementId())
                .key("element_instance_key", incident.getElementInstanceKey())
                .key("job_key", incident.getJobKey())
                .text("tenant_id", incident.getTenantId())
                .set("path", path(incident));
    }

    private static Long[] path(IncidentRecordValue incident) {
        List<List<Long>> path = incident.getElementInstancePath();
        return path.isEmpty()
                ? new Long[] {incident.getProcessInstanceKey(), incident.getElementInstanceKey()}
                : path.stream().flatMap(List::stream).toArray(Long[]::new);
    }
}
