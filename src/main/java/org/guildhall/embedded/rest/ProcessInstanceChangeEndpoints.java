package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationActivateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationTerminateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationVariableInstruction;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;
import java.util.List;
import java.util.Objects;
import org.guildhall.embedded.engine.Command;

/** Moves tokens of a running instance, and takes it to another version of its process. */
final class ProcessInstanceChangeEndpoints implements Endpoints {

    private static final String KEY = "processInstanceKey";

    private final EngineGateway engine;

    ProcessInstanceChangeEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/process-instances/{processInstanceKey}/modification", this::modify),
                Route.post("/v2/process-instances/{processInstanceKey}/migration", this::migrate));
    }

    private Answer modify(Call call) throws Exception {
        ProcessInstanceModificationInstruction body = call.requiredBody(ProcessInstanceModificationInstruction.class);
        long key = call.key(KEY);
        ProcessInstanceModificationRecord record = new ProcessInstanceModificationRecord().setProcessInstanceKey(key);
        Values.ifPresent(
                body.getActivateInstructions(),
                all -> all.forEach(it -> record.addActivateInstruction(activation(it))));
        Values.ifPresent(
                body.getTerminateInstructions(),
                all -> all.forEach(
                        it -> record.addTerminateInstruction(new ProcessInstanceModificationTerminateInstruction()
                                .setElementInstanceKey(Values.key(it.getElementInstanceKey(), "elementInstanceKey")))));
        engine.send(new Command(
                ValueType.PROCESS_INSTANCE_MODIFICATION,
                ProcessInstanceModificationIntent.MODIFY,
                key,
                record,
                Values.reference(body.getOperationReference())));
        return Answer.noContent();
    }

    private Answer migrate(Call call) throws Exception {
        ProcessInstanceMigrationInstruction body = call.requiredBody(ProcessInstanceMigrationInstruction.class);
        long key = call.key(KEY);
        String target = Values.required(body.getTargetProcessDefinitionKey(), "targetProcessDefinitionKey");
        ProcessInstanceMigrationRecord record = new ProcessInstanceMigrationRecord()
                .setProcessInstanceKey(key)
                .setTargetProcessDefinitionKey(Values.key(target, "targetProcessDefinitionKey"));
        Values.ifPresent(
                body.getMappingInstructions(),
                all -> all.forEach(it -> record.addMappingInstruction(new ProcessInstanceMigrationMappingInstruction()
                        .setSourceElementId(Values.required(it.getSourceElementId(), "sourceElementId"))
                        .setTargetElementId(Values.required(it.getTargetElementId(), "targetElementId")))));
        engine.send(new Command(
                ValueType.PROCESS_INSTANCE_MIGRATION,
                ProcessInstanceMigrationIntent.MIGRATE,
                key,
                record,
                Values.reference(body.getOperationReference())));
        return Answer.noContent();
    }

    private static ProcessInstanceModificationActivateInstruction activation(
            io.camunda.client.protocol.rest.ProcessInstanceModificationActivateInstruction given) {
        ProcessInstanceModificationActivateInstruction activation = new ProcessInstanceModificationActivateInstruction()
                .setElementId(Values.required(given.getElementId(), "elementId"));
        Values.ifPresent(
                given.getAncestorElementInstanceKey(),
                it -> activation.setAncestorScopeKey(Values.key(it, "ancestorElementInstanceKey")));
        Values.ifPresent(
                given.getVariableInstructions(),
                all -> all.forEach(
                        it -> activation.addVariableInstruction(new ProcessInstanceModificationVariableInstruction()
                                .setElementId(Objects.requireNonNullElse(it.getScopeId(), ""))
                                .setVariables(Values.document(it.getVariables())))));
        return activation;
    }
}
