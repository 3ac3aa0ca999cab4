package org.guildhall.embedded.engine;

import io.camunda.zeebe.engine.state.immutable.JobState;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees the jobs that workers of an ended process had locked: nobody else can be working on them. */
final class OrphanedJobs implements StreamProcessorLifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    private final JobState jobs;
    private final LogStream log;

    OrphanedJobs(JobState jobs, LogStream log) {
        this.jobs = jobs;
        this.log = log;
    }

    @Override
    public void onRecovered(ReadonlyStreamProcessorContext context) {
        List<Long> locked = new ArrayList<>();
        jobs.forEachTimedOutEntry(Long.MAX_VALUE, null, (key, job) -> locked.add(key));
        if (locked.isEmpty()) {
            return;
        }
        LOG.info("Freeing {} jobs that were being worked on when the last process ended", locked.size());
        LogStreamWriter writer = log.newLogStreamWriter();
        locked.forEach(key -> writer.tryWrite(WriteContext.internal(), yieldCommand(key)));
    }

    private static LogAppendEntry yieldCommand(long key) {
        RecordMetadata metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.JOB)
                .intent(JobIntent.YIELD);
        return LogAppendEntry.of(key, metadata, new JobRecord());
    }
}
