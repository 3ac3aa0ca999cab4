package org.guildhall.embedded.engine;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * When to look whether a snapshot is due: so often that a start after a crash replays a few seconds at most, so seldom
 * that snapshots of a large state take a small share of the time.
 */
final class SnapshotSchedule implements Runnable {

    /** About two seconds of replay. */
    static final long RECORDS_PER_SNAPSHOT = 30_000;

    /** Seconds between two looks. */
    static final long PERIOD_SECONDS = 10;

    private static final int REST_PER_WORK = 20;

    private final LongConsumer snapshot;
    private final LongSupplier nanoTime;
    private long notBefore;

    /**
     * @param snapshot takes a snapshot when at least so many records have come since the last one
     * @param nanoTime the time as {@link System#nanoTime()} tells it
     */
    SnapshotSchedule(LongConsumer snapshot, LongSupplier nanoTime) {
        this.snapshot = snapshot;
        this.nanoTime = nanoTime;
        this.notBefore = nanoTime.getAsLong();
    }

    @Override
    public void run() {
        long begin = nanoTime.getAsLong();
        if (begin - notBefore < 0) {
            return;
        }
        snapshot.accept(RECORDS_PER_SNAPSHOT);
        long end = nanoTime.getAsLong();
        notBefore = end + REST_PER_WORK * (end - begin);
    }
}
