package org.guildhall.embedded.engine;

import java.time.Duration;
import java.time.Instant;

/** The time the engine lives in. It can be moved forward, and runs on from there. */
public interface EngineClock {

    /** How far the time may be moved forward in all: 100 years. */
    Duration FURTHEST = Duration.ofDays(36_525);

    Instant now();

    /**
     * Moves the time forward; timers that are due then fire.
     *
     * @throws IllegalArgumentException when the duration is negative, as timeouts would stop until the time is caught up;
     *     or when the time would be further ahead than {@link #FURTHEST}
     */
    void advance(Duration duration);

    /** How far the time was moved forward. */
    Duration ahead();

    /** Returns to the system's time. For tests, with a purge after it: job timeouts wait until the time is caught up. */
    void reset();
}
