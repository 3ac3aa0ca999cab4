package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.BatchOperationIntent;
import io.camunda.zeebe.protocol.record.value.BatchOperationInitializationRecordValue;

/** Batch operations that know all their items and begin with them. */
final class BatchInitializationProjection implements Projection<BatchOperationInitializationRecordValue> {

    @Override
    public ValueType valueType() {
        return ValueType.BATCH_OPERATION_INITIALIZATION;
    }

    @Override
    public void apply(Record<BatchOperationInitializationRecordValue> event, Changes changes) {
        if (event.getIntent() == BatchOperationIntent.INITIALIZED) {
            BatchOperationProjection.row(event, event.getValue().getBatchOperationKey(), changes)
                    .set("state", "ACTIVE")
                    .time("start_date", event.getTimestamp());
        }
    }
}
