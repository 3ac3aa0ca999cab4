package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long polling for jobs: asks the engine, and when it has none, waits for its notice and asks again. */
final class JobDispatch implements JobActivation {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatch.class);

    private final EngineCommands commands;
    private final JobSignals signals;

    JobDispatch(EngineCommands commands, JobSignals signals) {
        this.commands = commands;
        this.signals = signals;
    }

    @Override
    public List<ActivatedJob> activate(JobRequest request, Duration patience, BooleanSupplier givenUp)
            throws InterruptedException {
        JobSignal signal = signals.of(request.type());
        BooleanSupplier over = () -> signals.closed() || givenUp.getAsBoolean();
        long end = System.nanoTime() + patience.toNanos();
        while (!over.getAsBoolean()) {
            signal.gather();
            // Read before asking: a job that appears in between raises the count and is not missed.
            long seen = signal.count();
            if (!signal.dry()) {
                long asked = System.nanoTime();
                JobBatchRecord batch = ask(request);
                int found = batch.getJobKeys().size();
                if (found > 0) {
                    // As many as were asked for: more may wait already.
                    if (found < request.limit()) {
                        signal.answered(System.nanoTime() - asked);
                    }
                    return jobs(batch);
                }
                if (batch.isTruncated()) {
                    continue;
                }
                signal.foundNothing(seen);
            }
            if (!signal.await(seen, end - System.nanoTime(), over)) {
                return List.of();
            }
        }
        return List.of();
    }

    @Override
    public void nudge(String type) {
        signals.of(type).nudge();
    }

    @Override
    public void giveBack(Collection<Long> jobKeys) {
        for (long key : jobKeys) {
            commands.submit(Command.of(ValueType.JOB, JobIntent.YIELD, key, new JobRecord()))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            LOG.debug("Job {} comes back after its timeout: {}", key, failure.getMessage());
                        }
                    });
        }
    }

    private JobBatchRecord ask(JobRequest request) {
        JobBatchRecord batch = new JobBatchRecord()
                .setType(request.type())
                .setWorker(request.worker())
                .setTimeout(request.timeout().toMillis())
                .setMaxJobsToActivate(request.limit())
                .setTenantIds(List.of(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
        request.variables().forEach(it -> batch.variables().add().wrap(BufferUtil.wrapString(it)));
        try {
            return commands.submit(Command.of(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, batch))
                    .join()
                    .value(JobBatchRecord.class);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static List<ActivatedJob> jobs(JobBatchRecord batch) {
        List<Long> keys = batch.getJobKeys();
        var jobs = batch.getJobs();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new ActivatedJob(keys.get(i), jobs.get(i)))
                .toList();
    }
}
