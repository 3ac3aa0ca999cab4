package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import org.jspecify.annotations.Nullable;

/** Commands of the engine to its partitions: there is one, so they go to its own log. */
final class LocalCommandSender implements InterPartitionCommandSender {

    private final LogStream log;

    LocalCommandSender(LogStream log) {
        this.log = log;
    }

    @Override
    public void sendCommand(
            int receiver,
            ValueType valueType,
            Intent intent,
            @Nullable Long key,
            UnifiedRecordValue command,
            @Nullable AuthInfo auth) {
        RecordMetadata metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(valueType)
                .intent(intent);
        if (auth != null) {
            metadata.authorization(auth);
        }
        LogAppendEntry entry =
                key == null ? LogAppendEntry.of(metadata, command) : LogAppendEntry.of(key, metadata, command);
        log.newLogStreamWriter().tryWrite(WriteContext.interPartition(), entry);
    }
}
