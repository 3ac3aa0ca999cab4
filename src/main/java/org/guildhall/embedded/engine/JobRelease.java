package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees locked jobs that no worker has. */
final class JobRelease {

    private static final Logger LOG = LoggerFactory.getLogger(JobRelease.class);

    private final LogStream log;

    JobRelease(LogStream log) {
        this.log = log;
    }

    void free(List<Long> jobKeys) {
        LogStreamWriter writer = log.newLogStreamWriter();
        jobKeys.forEach(key -> writer.tryWrite(WriteContext.internal(), yieldCommand(key)));
    }

    /** Frees the jobs of an answer that nobody waits for: the asking process has died, or its poll is over. */
    void freeUnclaimed(CommandResponse answer) {
        if (answer.intent() != JobBatchIntent.ACTIVATED) {
            return;
        }
        List<Long> keys = answer.value(JobBatchRecord.class).getJobKeys();
        if (!keys.isEmpty()) {
            LOG.info("Freeing {} jobs that were activated for somebody who no longer waits", keys.size());
            // Not on the thread that commits, which must never wait for room in the log's queue.
            Thread.startVirtualThread(() -> free(keys));
        }
    }

    private static LogAppendEntry yieldCommand(long key) {
        RecordMetadata metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.JOB)
                .intent(JobIntent.YIELD);
        return LogAppendEntry.of(key, metadata, new JobRecord());
    }
}
