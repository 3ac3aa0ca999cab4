package org.guildhall.embedded.engine;

import java.time.Duration;
import java.time.Instant;

/** The time the engine lives in. It can be moved forward, and runs on from there. */
public interface EngineClock {

    Instant now();

    /**
     * Moves the time forward; timers that are due then fire.
     *
     * @throws IllegalArgumentException when the duration is negative: timeouts would stop until the time is caught up
     */
    void advance(Duration duration);

    /** How far the time was moved forward. */
    Duration ahead();

    /** Returns to the system's time. For tests, with a purge after it: job timeouts wait until the time is caught up. */
    void reset();
}
