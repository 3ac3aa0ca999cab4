package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobSignalTest {

    private static final Duration TOOK = Duration.ofMillis(10);

    private final JobSignal signal = new JobSignal();

    @Test
    void letsJobsGatherAfterOthersWereHandedOut() throws InterruptedException {
        long begin = System.nanoTime();

        signal.answered(TOOK.toNanos());
        signal.gather();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(TOOK.multipliedBy(3));
    }

    @Test
    void keepsNoJobWaitingForLongHoweverLongAskingTook() throws InterruptedException {
        signal.answered(Duration.ofDays(1).toNanos());

        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                signal.gather();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    }
}
