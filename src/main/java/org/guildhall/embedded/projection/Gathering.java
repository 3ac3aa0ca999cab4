package org.guildhall.embedded.projection;

import java.time.Duration;

/**
 * Lets records gather between two rounds of the projector while there are many: a row that changes twice is then written
 * once. When there are few, searches see each at once.
 */
final class Gathering {

    private static final long WINDOW_NANOS = Duration.ofMillis(250).toNanos();
    private static final int MANY_IN_A_WINDOW = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private long windowEnd;
    private int seen;
    private boolean busy;

    /** @param now a reading of {@link System#nanoTime()} */
    Gathering(long now) {
        windowEnd = now;
    }

    void pauseAfter(int records) throws InterruptedException {
        if (records > 0 && busy(records, System.nanoTime())) {
            Thread.sleep(PAUSE);
        }
    }

    /** Whether the last window of time brought many records. */
    boolean busy(int records, long now) {
        if (now - windowEnd > 0) {
            busy = seen >= MANY_IN_A_WINDOW && now - windowEnd < WINDOW_NANOS;
            seen = 0;
            windowEnd = now + WINDOW_NANOS;
        }
        seen += records;
        return busy;
    }
}
