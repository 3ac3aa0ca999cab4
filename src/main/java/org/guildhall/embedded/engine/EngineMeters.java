package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.stream.api.records.TypedRecord;
import io.camunda.zeebe.stream.impl.StreamProcessorListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the engine measures of itself while it works. Reading the meters asks nobody: they answer while the database is away. */
public final class EngineMeters implements MeterBinder, StreamProcessorListener {

    private final AtomicLong processed = new AtomicLong();
    private final AtomicLong reached = new AtomicLong();
    private volatile long written;
    private volatile long committed;
    private volatile @Nullable Instant snapshot;
    private volatile @Nullable Timer commits;

    EngineMeters() {}

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("guildhall.engine.records.processed", processed, AtomicLong::doubleValue)
                .description("Records of its log that the engine has dealt with since this process started")
                .register(registry);
        Gauge.builder("guildhall.engine.backlog", this, EngineMeters::backlog)
                .description("Records written to the engine's log that it has not dealt with yet")
                .baseUnit("records")
                .register(registry);
        TimeGauge.builder("guildhall.engine.snapshot.age", this, TimeUnit.SECONDS, EngineMeters::snapshotAge)
                .description("Time since the last snapshot; not a number when there is none yet")
                .register(registry);
        commits = Timer.builder("guildhall.engine.log.commit")
                .description("How long PostgreSQL took to make appended records durable")
                .register(registry);
    }

    @Override
    public void onProcessed(TypedRecord<?> processedCommand) {
        reached(processedCommand.getPosition());
    }

    @Override
    public void onSkipped(LoggedEvent skippedRecord) {
        reached(skippedRecord.getPosition());
    }

    /** Position of the last record that is durable. */
    public long committed() {
        return committed;
    }

    /**
     * A run of the engine takes up its log.
     *
     * @param last position of the last record in the log
     * @param replayed position up to which the run's state stands for the log; negative when for nothing
     */
    void started(long last, long replayed) {
        written = Math.max(written, last);
        committed = Math.max(committed, last);
        reached.accumulateAndGet(replayed, Math::max);
    }

    /** The log was emptied, and with it the snapshot. */
    void purged() {
        written = 0;
        committed = 0;
        reached.set(0);
        snapshot = null;
    }

    void written(long position) {
        written = position;
    }

    void committed(long position, long nanos) {
        committed = position;
        Timer timer = commits;
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void snapshotTaken(Instant when) {
        snapshot = when;
    }

    // Only the engine's thread comes here, so that it need not pay for an atomic increment.
    private void reached(long position) {
        processed.lazySet(processed.getPlain() + 1);
        reached.lazySet(position);
    }

    private double backlog() {
        return Math.max(0, written - reached.get());
    }

    private double snapshotAge() {
        Instant taken = snapshot;
        return taken == null
                ? Double.NaN
                : Duration.between(taken, Instant.now()).toMillis() / 1000.0;
    }
}
