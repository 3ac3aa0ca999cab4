package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceMigrationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceModificationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;

/** What became of the items of batch operations: the records that the engine writes as it works through them say so. */
final class BatchItems {

    private static final Table TABLE = Table.of("batch_operation_item", "batch_operation_key", "item_key");

    private final BatchTypes types;

    BatchItems(BatchTypes types) {
        this.types = types;
    }

    static Row row(Record<?> record, long batchOperationKey, long itemKey, Changes changes) {
        return changes.row(TABLE, record.getPosition(), Long.toString(batchOperationKey), Long.toString(itemKey));
    }

    /** @param record an event, or the rejection of a command, that a batch operation led to */
    void apply(Record<?> record, Changes changes) {
        long batchOperation = record.getBatchOperationReference();
        Intent outcome = record.getIntent();
        boolean rejected = record.getRecordType() == RecordType.COMMAND_REJECTION;
        String type = types.get(batchOperation);
        // what happens to one item can have consequences that are the item of another type of batch operation
        boolean itself =
                switch (type) {
                    case "CANCEL_PROCESS_INSTANCE" ->
                        outcome == (rejected ? ProcessInstanceIntent.CANCEL : ProcessInstanceIntent.ELEMENT_TERMINATED)
                                && record.getValue() instanceof ProcessInstanceRecordValue instance
                                && (rejected || isRoot(instance));
                    case "RESOLVE_INCIDENT" -> outcome == (rejected ? IncidentIntent.RESOLVE : IncidentIntent.RESOLVED);
                    case "MIGRATE_PROCESS_INSTANCE" ->
                        outcome
                                == (rejected
                                        ? ProcessInstanceMigrationIntent.MIGRATE
                                        : ProcessInstanceMigrationIntent.MIGRATED);
                    case "MODIFY_PROCESS_INSTANCE" ->
                        outcome
                                == (rejected
                                        ? ProcessInstanceModificationIntent.MODIFY
                                        : ProcessInstanceModificationIntent.MODIFIED);
                    default -> false;
                };
        if (itself) {
            Row row = row(record, batchOperation, itemKey(record), changes)
                    .set("state", rejected ? "FAILED" : "COMPLETED")
                    .time("processed_date", record.getTimestamp());
            if (rejected) {
                row.text("error_message", record.getRejectionType() + ": " + record.getRejectionReason());
            }
        }
    }

    private static boolean isRoot(ProcessInstanceRecordValue instance) {
        return instance.getBpmnElementType() == BpmnElementType.PROCESS && instance.getParentProcessInstanceKey() < 0;
    }

    private static long itemKey(Record<?> record) {
        return switch (record.getValue()) {
            case ProcessInstanceMigrationRecordValue it -> it.getProcessInstanceKey();
            case ProcessInstanceModificationRecordValue it -> it.getProcessInstanceKey();
            default -> record.getKey();
        };
    }
}
