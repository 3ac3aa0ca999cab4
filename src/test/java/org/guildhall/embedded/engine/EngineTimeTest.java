package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTimeTest {

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    // Other tests on the same platform move its time as well.
    @BeforeEach
    @AfterEach
    void returnToRealTime() {
        platform.clock().reset();
    }

    @Test
    void theEnginesTimeAndTheApplicationsMoveTogether() {
        platform.clock().advance(Duration.ofDays(3));
        platform.clock().advance(Duration.ofHours(5));

        Instant expected = Instant.now().plus(Duration.ofDays(3).plusHours(5));
        assertThat(platform.clock().now()).isCloseTo(expected, within(5, ChronoUnit.SECONDS));
        assertThat(platform.bean(Clock.class).instant())
                .isCloseTo(platform.clock().now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aNewProcessTakesUpTheTimeThatWasStored() {
        platform.clock().advance(Duration.ofDays(3));

        EngineTime next = new EngineTime(platform.bean(javax.sql.DataSource.class));
        next.resume();

        assertThat(next.ahead()).isEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "P-1D"})
    void theTimeNeverGoesBack(Duration back) {
        platform.clock().advance(Duration.ofDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.clock().advance(back))
                .withMessageContaining("never moves back");
        assertThat(platform.clock().ahead()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {36_525L * 86_400, Long.MAX_VALUE})
    void theTimeStaysWithinALifetime(long seconds) {
        platform.clock().advance(Duration.ofDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.clock().advance(Duration.ofSeconds(seconds)))
                .withMessageContaining("within 100 years");
        assertThat(platform.clock().ahead()).isEqualTo(Duration.ofDays(1));
    }
}
