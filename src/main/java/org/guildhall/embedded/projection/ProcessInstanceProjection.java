package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;

/** Process instances, the element instances in them, and the sequence flows they took. */
final class ProcessInstanceProjection implements Projection<ProcessInstanceRecordValue> {

    private static final Table PROCESS_INSTANCE = Table.of("process_instance", "process_instance_key");
    private static final Table ELEMENT_INSTANCE = Table.of("element_instance", "element_instance_key");
    private static final Table SEQUENCE_FLOW = Table.of("sequence_flow", "process_instance_key", "element_id");

    private final ProcessModels models;
    private final InstanceDefinitions definitions;

    ProcessInstanceProjection(ProcessModels models, InstanceDefinitions definitions) {
        this.models = models;
        this.definitions = definitions;
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public void apply(Record<ProcessInstanceRecordValue> event, Changes changes) {
        ProcessInstanceRecordValue value = event.getValue();
        switch ((ProcessInstanceIntent) event.getIntent()) {
            case ELEMENT_ACTIVATING ->
                describe(event, changes).set("state", "ACTIVE").time("start_date", event.getTimestamp());
            case ELEMENT_COMPLETED ->
                describe(event, changes).set("state", "COMPLETED").time("end_date", event.getTimestamp());
            case ELEMENT_TERMINATED ->
                describe(event, changes).set("state", "TERMINATED").time("end_date", event.getTimestamp());
            case ELEMENT_MIGRATED -> describe(event, changes);
            case SEQUENCE_FLOW_TAKEN ->
                changes.row(SEQUENCE_FLOW, event.getPosition(), value.getProcessInstanceKey(), value.getElementId())
                        .key("process_definition_key", value.getProcessDefinitionKey())
                        .text("process_definition_id", value.getBpmnProcessId())
                        .text("tenant_id", value.getTenantId());
            default -> {}
        }
    }

    private Row describe(Record<ProcessInstanceRecordValue> event, Changes changes) {
        return event.getValue().getBpmnElementType() == BpmnElementType.PROCESS
                ? describeProcess(event, changes)
                : describeElement(event, changes);
    }

    private Row describeProcess(Record<ProcessInstanceRecordValue> event, Changes changes) {
        ProcessInstanceRecordValue value = event.getValue();
        definitions.put(event.getKey(), value.getProcessDefinitionKey());
        ProcessModel model = models.get(value.getProcessDefinitionKey());
        return changes.row(PROCESS_INSTANCE, event.getPosition(), event.getKey())
                .text("process_definition_id", value.getBpmnProcessId())
                .text("process_definition_name", model.nameOrId())
                .set("process_definition_version", value.getVersion())
                .text("process_definition_version_tag", model.versionTag())
                .key("process_definition_key", value.getProcessDefinitionKey())
                .key("parent_process_instance_key", value.getParentProcessInstanceKey())
                .key("parent_element_instance_key", value.getParentElementInstanceKey())
                .texts("tags", value.getTags())
                .text("tenant_id", value.getTenantId());
    }

    private Row describeElement(Record<ProcessInstanceRecordValue> event, Changes changes) {
        ProcessInstanceRecordValue value = event.getValue();
        ProcessModel model = models.get(value.getProcessDefinitionKey());
        return changes.row(ELEMENT_INSTANCE, event.getPosition(), event.getKey())
                .key("element_instance_scope_key", value.getFlowScopeKey())
                .key("process_instance_key", value.getProcessInstanceKey())
                .key("process_definition_key", value.getProcessDefinitionKey())
                .text("process_definition_id", value.getBpmnProcessId())
                .text("element_id", value.getElementId())
                .text("element_name", model.elementName(value.getElementId()))
                .text("type", value.getBpmnElementType().name())
                .text("tenant_id", value.getTenantId());
    }
}
