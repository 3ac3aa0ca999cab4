package org.guildhall.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.BatchOperationCreatedResult;
import io.camunda.client.protocol.rest.BatchOperationTypeEnum;
import io.camunda.security.auth.CamundaAuthentication;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.batchoperation.BatchOperationCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.batchoperation.BatchOperationLifecycleManagementRecord;
import io.camunda.zeebe.protocol.impl.record.value.batchoperation.BatchOperationProcessInstanceMigrationPlan;
import io.camunda.zeebe.protocol.impl.record.value.batchoperation.BatchOperationProcessInstanceModificationMoveInstruction;
import io.camunda.zeebe.protocol.impl.record.value.batchoperation.BatchOperationProcessInstanceModificationPlan;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.BatchOperationIntent;
import io.camunda.zeebe.protocol.record.value.BatchOperationType;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.engine.CommandResponse;
import org.jspecify.annotations.Nullable;

/** Starts, stops and resumes operations on all process instances that a filter finds; the engine works through them. */
final class BatchOperationEndpoints implements Endpoints {

    private static final String KEY = "batchOperationKey";

    private record Migration(
            @Nullable JsonNode filter, @Nullable MigrationPlan migrationPlan) {}

    private record MigrationPlan(
            @Nullable String targetProcessDefinitionKey,
            @Nullable List<Mapping> mappingInstructions) {}

    private record Modification(
            @Nullable JsonNode filter, @Nullable List<Mapping> moveInstructions) {}

    private record Mapping(
            @Nullable String sourceElementId, @Nullable String targetElementId) {}

    private final EngineGateway engine;
    private final BatchFilters filters;

    BatchOperationEndpoints(EngineGateway engine, BatchFilters filters) {
        this.engine = engine;
        this.filters = filters;
    }

    @Override
    public List<Route> routes() {
        String one = "/v2/batch-operations/{batchOperationKey}";
        return List.of(
                Route.post(
                        "/v2/process-instances/cancellation",
                        call -> plain(call, BatchOperationType.CANCEL_PROCESS_INSTANCE)),
                Route.post(
                        "/v2/process-instances/incident-resolution",
                        call -> plain(call, BatchOperationType.RESOLVE_INCIDENT)),
                Route.post("/v2/process-instances/migration", this::migrate),
                Route.post("/v2/process-instances/modification", this::modify),
                Route.post(one + "/cancellation", call -> manage(call, BatchOperationIntent.CANCEL)),
                Route.post(one + "/suspension", call -> manage(call, BatchOperationIntent.SUSPEND)),
                Route.post(one + "/resumption", call -> manage(call, BatchOperationIntent.RESUME)));
    }

    private Answer plain(Call call, BatchOperationType type) throws Exception {
        return create(record(type, call.body(ObjectNode.class).path("filter")));
    }

    private Answer migrate(Call call) throws Exception {
        Migration body = call.requiredBody(Migration.class);
        MigrationPlan given = Values.required(body.migrationPlan(), "migrationPlan");
        String target = Values.required(given.targetProcessDefinitionKey(), "targetProcessDefinitionKey");
        BatchOperationProcessInstanceMigrationPlan plan = new BatchOperationProcessInstanceMigrationPlan()
                .setTargetProcessDefinitionKey(Values.key(target, "targetProcessDefinitionKey"));
        for (Mapping it : mappings(given.mappingInstructions(), "mappingInstructions")) {
            plan.addMappingInstruction(new ProcessInstanceMigrationMappingInstruction()
                    .setSourceElementId(Values.required(it.sourceElementId(), "sourceElementId"))
                    .setTargetElementId(Values.required(it.targetElementId(), "targetElementId")));
        }
        return create(record(BatchOperationType.MIGRATE_PROCESS_INSTANCE, body.filter())
                .setMigrationPlan(plan));
    }

    private Answer modify(Call call) throws Exception {
        Modification body = call.requiredBody(Modification.class);
        BatchOperationProcessInstanceModificationPlan plan = new BatchOperationProcessInstanceModificationPlan();
        for (Mapping it : mappings(body.moveInstructions(), "moveInstructions")) {
            plan.addMoveInstruction(new BatchOperationProcessInstanceModificationMoveInstruction()
                    .setSourceElementId(Values.required(it.sourceElementId(), "sourceElementId"))
                    .setTargetElementId(Values.required(it.targetElementId(), "targetElementId")));
        }
        return create(record(BatchOperationType.MODIFY_PROCESS_INSTANCE, body.filter())
                .setModificationPlan(plan));
    }

    private Answer manage(Call call, BatchOperationIntent intent) throws Exception {
        // without a key of its own: the engine takes a command with a key of another partition for one that it sent
        // to itself, and answers nobody
        engine.send(
                ValueType.BATCH_OPERATION_LIFECYCLE_MANAGEMENT,
                intent,
                new BatchOperationLifecycleManagementRecord().setBatchOperationKey(call.key(KEY)));
        return Answer.noContent();
    }

    private BatchOperationCreationRecord record(BatchOperationType type, @Nullable JsonNode filter) {
        // nobody signs in to the embedded engine, and it checks no authorizations
        byte[] nobody = MsgPackConverter.convertToMsgPack(CamundaAuthentication.none());
        return new BatchOperationCreationRecord()
                .setBatchOperationType(type)
                .setEntityFilter(new UnsafeBuffer(filters.keep(Values.required(filter, "filter"))))
                .setAuthentication(new UnsafeBuffer(nobody));
    }

    private Answer create(BatchOperationCreationRecord record) throws Exception {
        CommandResponse created = engine.send(ValueType.BATCH_OPERATION_CREATION, BatchOperationIntent.CREATE, record);
        return Answer.json(new BatchOperationCreatedResult()
                .batchOperationKey(Long.toString(created.key()))
                .batchOperationType(BatchOperationTypeEnum.valueOf(
                        record.getBatchOperationType().name())));
    }

    private static List<Mapping> mappings(@Nullable List<Mapping> given, String name) {
        if (given == null || given.isEmpty()) {
            throw ProblemException.invalidArgument("No %s provided.".formatted(name));
        }
        return given;
    }
}
