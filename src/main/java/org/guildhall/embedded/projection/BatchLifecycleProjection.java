package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.BatchOperationIntent;
import io.camunda.zeebe.protocol.record.value.BatchOperationLifecycleManagementRecordValue;
import java.util.List;
import java.util.Map;

/** Batch operations that are suspended, resumed, cancelled or through. */
final class BatchLifecycleProjection implements Projection<BatchOperationLifecycleManagementRecordValue> {

    @Override
    public ValueType valueType() {
        return ValueType.BATCH_OPERATION_LIFECYCLE_MANAGEMENT;
    }

    @Override
    public void apply(Record<BatchOperationLifecycleManagementRecordValue> event, Changes changes) {
        switch ((BatchOperationIntent) event.getIntent()) {
            case SUSPENDED -> row(event, changes).set("state", "SUSPENDED");
            case RESUMED -> row(event, changes).set("state", "ACTIVE");
            case CANCELED -> end(event, "CANCELED", changes);
            case FAILED -> end(event, "FAILED", changes);
            case COMPLETED ->
                end(event, event.getValue().getErrors().isEmpty() ? "COMPLETED" : "PARTIALLY_COMPLETED", changes);
            default -> {}
        }
    }

    private static void end(Record<BatchOperationLifecycleManagementRecordValue> event, String state, Changes changes) {
        Row row = row(event, changes).set("state", state).time("end_date", event.getTimestamp());
        List<Map<String, Object>> errors = event.getValue().getErrors().stream()
                .map(error -> Map.<String, Object>of(
                        "partitionId", error.getPartitionId(),
                        "type", error.getType().name(),
                        "message", error.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            row.json("errors", errors);
        }
    }

    private static Row row(Record<BatchOperationLifecycleManagementRecordValue> event, Changes changes) {
        return BatchOperationProjection.row(event, event.getValue().getBatchOperationKey(), changes);
    }
}
