package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long WINDOW = Duration.ofMillis(250).toNanos();

    private final Gathering gathering = new Gathering(1_000, Duration.ofMillis(50));
    private final long begin = System.nanoTime() + WINDOW;

    @Test
    void aWindowWithMuchWorkPausesTheNext() {
        assertThat(gathering.busy(600, begin)).isFalse();
        assertThat(gathering.busy(600, begin + 1))
                .as("the window has not ended")
                .isFalse();
        assertThat(gathering.busy(1, begin + WINDOW + 1)).isTrue();
    }

    @Test
    void littleWorkIsDoneAtOnce() {
        gathering.busy(999, begin);
        assertThat(gathering.busy(1, begin + WINDOW + 1)).isFalse();
    }

    @Test
    void loadThatIsOverPausesNobody() {
        gathering.busy(5_000, begin);
        assertThat(gathering.busy(1, begin + 3 * WINDOW)).isFalse();
    }
}
