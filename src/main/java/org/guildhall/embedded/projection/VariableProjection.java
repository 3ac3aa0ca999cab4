package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;

/** Variables with their last value, as JSON text. */
final class VariableProjection implements Projection<VariableRecordValue> {

    private static final Table TABLE = Table.of("variable", "variable_key");

    @Override
    public ValueType valueType() {
        return ValueType.VARIABLE;
    }

    @Override
    public void apply(Record<VariableRecordValue> event, Changes changes) {
        // a migration names the new process definition and brings no value
        if (event.getIntent() == VariableIntent.MIGRATED) {
            return;
        }
        VariableRecordValue variable = event.getValue();
        changes.row(TABLE, event.getPosition(), event.getKey())
                .text("name", variable.getName())
                .text("value", variable.getValue())
                .key("scope_key", variable.getScopeKey())
                .key("process_instance_key", variable.getProcessInstanceKey())
                .text("tenant_id", variable.getTenantId());
    }
}
