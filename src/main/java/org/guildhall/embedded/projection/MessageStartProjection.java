package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;

/** Messages that started an instance. */
final class MessageStartProjection implements Projection<MessageStartEventSubscriptionRecordValue> {

    @Override
    public ValueType valueType() {
        return ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
    }

    @Override
    public void apply(Record<MessageStartEventSubscriptionRecordValue> event, Changes changes) {
        if (event.getIntent() != MessageStartEventSubscriptionIntent.CORRELATED) {
            return;
        }
        MessageStartEventSubscriptionRecordValue start = event.getValue();
        CorrelatedMessages.row(event, start.getMessageKey(), changes)
                .text("process_definition_id", start.getBpmnProcessId())
                .key("process_definition_key", start.getProcessDefinitionKey())
                .key("process_instance_key", start.getProcessInstanceKey())
                .text("element_id", start.getStartEventId())
                .text("message_name", start.getMessageName())
                .set("correlation_key", start.getCorrelationKey())
                .text("tenant_id", start.getTenantId());
    }
}
