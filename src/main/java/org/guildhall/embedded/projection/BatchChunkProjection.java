package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.BatchOperationChunkIntent;
import io.camunda.zeebe.protocol.record.value.BatchOperationChunkRecordValue;

/** The items of batch operations, as they are found. */
final class BatchChunkProjection implements Projection<BatchOperationChunkRecordValue> {

    private final BatchTypes types;

    BatchChunkProjection(BatchTypes types) {
        this.types = types;
    }

    @Override
    public ValueType valueType() {
        return ValueType.BATCH_OPERATION_CHUNK;
    }

    @Override
    public void apply(Record<BatchOperationChunkRecordValue> event, Changes changes) {
        if (event.getIntent() != BatchOperationChunkIntent.CREATED) {
            return;
        }
        BatchOperationChunkRecordValue chunk = event.getValue();
        String type = types.get(chunk.getBatchOperationKey());
        chunk.getItems().forEach(item -> BatchItems.row(event, chunk.getBatchOperationKey(), item.getItemKey(), changes)
                .set("operation_type", type)
                .key("process_instance_key", item.getProcessInstanceKey())
                .set("state", "ACTIVE"));
    }
}
