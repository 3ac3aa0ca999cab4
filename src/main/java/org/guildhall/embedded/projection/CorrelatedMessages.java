package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;

/** The rows of correlated messages: one per message and the subscription it met. */
final class CorrelatedMessages {

    private static final Table TABLE = Table.of("correlated_message_subscription", "message_key", "subscription_key");

    private CorrelatedMessages() {}

    static Row row(Record<?> event, long messageKey, Changes changes) {
        return changes.row(TABLE, event.getPosition(), messageKey, event.getKey())
                .time("correlation_time", event.getTimestamp())
                .set("partition_id", event.getPartitionId());
    }
}
