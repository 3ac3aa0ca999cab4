package org.guildhall.embedded.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.camunda.client.protocol.rest.CancelProcessInstanceRequest;
import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.RuntimeInstructionType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.guildhall.embedded.engine.Command;
import org.guildhall.embedded.engine.EngineCommands;
import org.jspecify.annotations.Nullable;

/** Creates and cancels process instances. */
final class ProcessInstanceEndpoints implements Endpoints {

    private static final int LATEST = -1;

    /** What the client's DTO leaves out of a runtime instruction. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record RuntimeInstructions(@Nullable List<RuntimeInstruction> runtimeInstructions) {}

    private record RuntimeInstruction(String type, String afterElementId) {}

    private final EngineGateway engine;

    ProcessInstanceEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.command("/v2/process-instances", this::create),
                Route.post("/v2/process-instances/{processInstanceKey}/cancellation", this::cancel));
    }

    private CompletionStage<Answer> create(Call call) {
        ProcessInstanceCreationInstruction wanted = call.requiredBody(ProcessInstanceCreationInstruction.class);
        ProcessInstanceCreationRecord record = record(wanted, call.body(RuntimeInstructions.class));
        long reference = Values.reference(wanted.getOperationReference());
        if (!Boolean.TRUE.equals(wanted.getAwaitCompletion())) {
            return engine.begin(
                            command(ProcessInstanceCreationIntent.CREATE, record, reference),
                            EngineCommands.DEFAULT_TIMEOUT)
                    .thenApply(it -> Answer.json(created(it.value(ProcessInstanceCreationRecord.class))));
        }
        Values.ifPresent(wanted.getFetchVariables(), record::setFetchVariables);
        Command command = command(ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT, record, reference);
        return engine.begin(command, patience(wanted.getRequestTimeout()))
                .thenApply(it -> Answer.json(completed(it.value(ProcessInstanceResultRecord.class))));
    }

    private Answer cancel(Call call) throws Exception {
        long reference =
                Values.reference(call.body(CancelProcessInstanceRequest.class).getOperationReference());
        engine.send(new Command(
                ValueType.PROCESS_INSTANCE,
                ProcessInstanceIntent.CANCEL,
                call.key("processInstanceKey"),
                new ProcessInstanceRecord(),
                reference));
        return Answer.noContent();
    }

    private static ProcessInstanceCreationRecord record(
            ProcessInstanceCreationInstruction wanted, RuntimeInstructions runtime) {
        Values.tenant(wanted.getTenantId(), "Create Process Instance");
        String id = wanted.getProcessDefinitionId();
        String key = wanted.getProcessDefinitionKey();
        if ((id == null) == (key == null)) {
            throw ProblemException.badRequest(
                    (id == null ? "At least one of %s is required." : "Only one of %s is allowed.")
                            .formatted("[processDefinitionId, processDefinitionKey]"));
        }
        ProcessInstanceCreationRecord record =
                new ProcessInstanceCreationRecord().setVariables(Values.document(wanted.getVariables()));
        Values.ifPresent(id, record::setBpmnProcessId);
        Values.ifPresent(key, it -> record.setProcessDefinitionKey(Values.key(it, "processDefinitionKey")));
        Integer version = wanted.getProcessDefinitionVersion();
        record.setVersion(version == null ? LATEST : version);
        Values.ifPresent(wanted.getTags(), record::setTags);
        Values.ifPresent(
                wanted.getStartInstructions(),
                all -> all.forEach(it -> record.addStartInstruction(new ProcessInstanceCreationStartInstruction()
                        .setElementId(Values.required(it.getElementId(), "elementId")))));
        Values.ifPresent(
                runtime.runtimeInstructions(),
                all -> all.forEach(it -> record.addRuntimeInstruction(new ProcessInstanceCreationRuntimeInstruction()
                        .setType(RuntimeInstructionType.TERMINATE_PROCESS_INSTANCE)
                        .setAfterElementId(Values.required(it.afterElementId(), "afterElementId")))));
        return record;
    }

    private static Command command(
            ProcessInstanceCreationIntent intent, ProcessInstanceCreationRecord record, long reference) {
        return new Command(ValueType.PROCESS_INSTANCE_CREATION, intent, Command.NO_KEY, record, reference);
    }

    private static Duration patience(@Nullable Long requestTimeout) {
        return requestTimeout == null || requestTimeout <= 0
                ? EngineCommands.DEFAULT_TIMEOUT
                : Values.patience(requestTimeout);
    }

    private static CreateProcessInstanceResult created(ProcessInstanceCreationRecord instance) {
        return new CreateProcessInstanceResult()
                .processDefinitionId(instance.getBpmnProcessId())
                .processDefinitionVersion(instance.getVersion())
                .processDefinitionKey(Long.toString(instance.getProcessDefinitionKey()))
                .processInstanceKey(Long.toString(instance.getProcessInstanceKey()))
                .tenantId(instance.getTenantId())
                .tags(instance.getTags())
                .variables(Map.of());
    }

    private static CreateProcessInstanceResult completed(ProcessInstanceResultRecord instance) {
        return new CreateProcessInstanceResult()
                .processDefinitionId(instance.getBpmnProcessId())
                .processDefinitionVersion(instance.getVersion())
                .processDefinitionKey(Long.toString(instance.getProcessDefinitionKey()))
                .processInstanceKey(Long.toString(instance.getProcessInstanceKey()))
                .tenantId(instance.getTenantId())
                .tags(instance.getTags())
                .variables(instance.getVariables());
    }
}
