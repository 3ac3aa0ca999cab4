package org.guildhall.embedded.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the engine before anything that talks to it, and stops it after. */
public final class EngineLifecycle implements SmartLifecycle {

    /** Phase of the engine; what follows its log starts later, its REST API at {@link #REST_PHASE}. */
    public static final int PHASE = -2000;

    public static final int REST_PHASE = -1000;

    /** At the end: a third of a second of replay is not worth a snapshot. */
    private static final long RECORDS_PER_LAST_SNAPSHOT = 5_000;

    private final EmbeddedEngine engine;
    private @Nullable ScheduledExecutorService snapshots;

    EngineLifecycle(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
        snapshots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("engine-snapshots").factory());
        snapshots.scheduleWithFixedDelay(
                new SnapshotSchedule(engine::snapshot, System::nanoTime),
                SnapshotSchedule.PERIOD_SECONDS,
                SnapshotSchedule.PERIOD_SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        try {
            if (snapshots != null) {
                snapshots.shutdownNow();
                engine.snapshot(RECORDS_PER_LAST_SNAPSHOT);
            }
        } finally {
            engine.close();
        }
    }

    @Override
    public boolean isRunning() {
        return engine.running();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
