package org.guildhall.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How patiently something is tried again.
 *
 * @param attempts attempts after which it is given up
 * @param firstWait wait after the first failed attempt; doubles with each further one
 * @param longestWait upper limit of that wait
 */
public record Backoff(
        @Min(1) int attempts,
        @NotNull Duration firstWait,
        @NotNull Duration longestWait) {

    /** How long to wait after so many failed attempts, of which there is at least one. */
    public Duration waitAfter(int failed) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(failed - 1, 30));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }

    /** Whether so many failed attempts leave none. */
    public boolean exhaustedBy(int failed) {
        return failed >= attempts;
    }
}
