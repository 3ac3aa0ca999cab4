package org.guildhall.embedded.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long WINDOW = Duration.ofMillis(250).toNanos();

    private final Gathering gathering = new Gathering(0);

    @Test
    void aWindowOfManyRecordsPausesTheNext() {
        assertThat(gathering.busy(600, 1)).isFalse();
        assertThat(gathering.busy(600, 2)).as("the window has not ended").isFalse();
        assertThat(gathering.busy(1, WINDOW + 2)).isTrue();
    }

    @Test
    void fewRecordsAreProjectedAtOnce() {
        gathering.busy(999, 1);
        assertThat(gathering.busy(1, WINDOW + 2)).isFalse();
    }

    @Test
    void loadThatIsOverPausesNobody() {
        gathering.busy(5_000, 1);
        assertThat(gathering.busy(1, 3 * WINDOW)).isFalse();
    }
}
