package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.Set;

/** Message subscriptions of running instances, and the messages correlated to them. */
final class MessageSubscriptionProjection implements Projection<ProcessMessageSubscriptionRecordValue> {

    private static final Table TABLE = Table.of("message_subscription", "message_subscription_key");
    private static final Set<ProcessMessageSubscriptionIntent> STATES = Set.of(
            ProcessMessageSubscriptionIntent.CREATED,
            ProcessMessageSubscriptionIntent.CORRELATED,
            ProcessMessageSubscriptionIntent.DELETED,
            ProcessMessageSubscriptionIntent.MIGRATED);

    private final InstanceDefinitions definitions;

    MessageSubscriptionProjection(InstanceDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
    }

    @Override
    public void apply(Record<ProcessMessageSubscriptionRecordValue> event, Changes changes) {
        ProcessMessageSubscriptionIntent intent = (ProcessMessageSubscriptionIntent) event.getIntent();
        if (!STATES.contains(intent)) {
            return;
        }
        ProcessMessageSubscriptionRecordValue subscription = event.getValue();
        describe(subscription, changes.row(TABLE, event.getPosition(), event.getKey()))
                .set("message_subscription_state", intent.name())
                .time("last_updated_date", event.getTimestamp());
        if (intent == ProcessMessageSubscriptionIntent.CORRELATED) {
            describe(subscription, CorrelatedMessages.row(event, subscription.getMessageKey(), changes));
        }
    }

    private Row describe(ProcessMessageSubscriptionRecordValue subscription, Row row) {
        return row.text("process_definition_id", subscription.getBpmnProcessId())
                .key("process_definition_key", definitions.get(subscription.getProcessInstanceKey()))
                .key("process_instance_key", subscription.getProcessInstanceKey())
                .text("element_id", subscription.getElementId())
                .key("element_instance_key", subscription.getElementInstanceKey())
                .text("message_name", subscription.getMessageName())
                .set("correlation_key", subscription.getCorrelationKey())
                .text("tenant_id", subscription.getTenantId());
    }
}
