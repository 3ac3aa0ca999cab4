package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.BatchOperationIntent;
import io.camunda.zeebe.protocol.record.value.BatchOperationCreationRecordValue;

/** Batch operations as they are created. */
final class BatchOperationProjection implements Projection<BatchOperationCreationRecordValue> {

    private static final Table TABLE = Table.of("batch_operation", "batch_operation_key");

    private final BatchTypes types;

    BatchOperationProjection(BatchTypes types) {
        this.types = types;
    }

    @Override
    public ValueType valueType() {
        return ValueType.BATCH_OPERATION_CREATION;
    }

    @Override
    public void apply(Record<BatchOperationCreationRecordValue> event, Changes changes) {
        if (event.getIntent() == BatchOperationIntent.CREATED) {
            String type = event.getValue().getBatchOperationType().name();
            types.put(event.getKey(), type);
            row(event, event.getKey(), changes)
                    .set("batch_operation_type", type)
                    .set("state", "CREATED");
        }
    }

    static Row row(Record<?> event, long batchOperationKey, Changes changes) {
        return changes.row(TABLE, event.getPosition(), Long.toString(batchOperationKey));
    }
}
