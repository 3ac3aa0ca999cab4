package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets work gather between two rounds of a thread while there is much of it, so that a round does more at once. When there is
 * little, each piece is done as it comes.
 */
public final class Gathering {

    private static final long WINDOW_NANOS = Duration.ofMillis(250).toNanos();

    private final int much;
    private final Duration pause;
    private long windowEnd = System.nanoTime();
    private int seen;
    private boolean busy;

    /**
     * @param much so many pieces of work in a quarter of a second make the thread pause
     * @param pause how long after each round
     */
    public Gathering(int much, Duration pause) {
        this.much = much;
        this.pause = pause;
    }

    /** Pauses when there is much work; shorter when the thread is interrupted, which it stays. */
    public void pauseAfter(int done) {
        if (done > 0 && busy(done, System.nanoTime())) {
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /**
     * Whether the last window of time brought much.
     *
     * @param now a reading of {@link System#nanoTime()}
     */
    boolean busy(int done, long now) {
        if (now - windowEnd > 0) {
            busy = seen >= much && now - windowEnd < WINDOW_NANOS;
            seen = 0;
            windowEnd = now + WINDOW_NANOS;
        }
        seen += done;
        return busy;
    }
}
