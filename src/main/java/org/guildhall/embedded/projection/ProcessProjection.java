package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;

/** Process definitions. A deleted one leaves the searches but keeps its XML for the instances it had. */
final class ProcessProjection implements Projection<Process> {

    private static final Table TABLE = Table.of("process_definition", "process_definition_key");

    private final ProcessModels models;

    ProcessProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS;
    }

    @Override
    public void apply(Record<Process> event, Changes changes) {
        Process process = event.getValue();
        long key = process.getProcessDefinitionKey();
        if (event.getIntent() == ProcessIntent.DELETED) {
            changes.row(TABLE, event.getPosition(), key).set("deleted", true);
        } else if (event.getIntent() == ProcessIntent.CREATED) {
            ProcessModel model =
                    ProcessModel.read(process.getBpmnProcessId(), process.getVersionTag(), process.getResource());
            models.put(key, model);
            changes.row(TABLE, event.getPosition(), key)
                    .text("process_definition_id", process.getBpmnProcessId())
                    .text("name", model.name())
                    .text("resource_name", process.getResourceName())
                    .set("version", process.getVersion())
                    .text("version_tag", process.getVersionTag())
                    .text("tenant_id", process.getTenantId())
                    .set("has_start_form", model.hasStartForm())
                    .text("start_form_id", model.startFormId())
                    .key("deployment_key", process.getDeploymentKey())
                    .text("xml", new String(process.getResource(), StandardCharsets.UTF_8));
        }
    }
}
