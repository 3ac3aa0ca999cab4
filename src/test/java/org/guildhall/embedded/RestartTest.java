package org.guildhall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.response.ActivatedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.embedded.engine.EngineClock;
import org.guildhall.embedded.engine.HeldBack;
import org.guildhall.embedded.postgres.DataDirectoryInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path data;

    @Test
    void instancesAndTheTimeOutliveTheProcess() {
        long instance;
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            Models.deployCheck(platform.client());
            instance = Models.startCheck(platform.client());
            platform.bean(EngineClock.class).advance(Duration.ofDays(10));
        }
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            assertThat(platform.bean(EngineClock.class).now())
                    .isAfter(Instant.now().plus(Duration.ofDays(9)));
            ActivatedJob job = Models.nextCheck(platform.client(), Duration.ofSeconds(10));
            assertThat(job.getProcessInstanceKey()).isEqualTo(instance);
            platform.client().newCompleteCommand(job).send().join();
            assertThat(Models.startCheck(platform.client())).isGreaterThan(instance);
        }
    }

    @Test
    void aKilledProcessLosesNothingAndItsJobsAreFreeAtOnce() throws Exception {
        Process killed = KilledGuildhall.startAndLockJob(data);
        assertThatThrownBy(() -> EmbeddedPlatform.start(data))
                .rootCause()
                .isInstanceOf(DataDirectoryInUseException.class)
                .hasMessageContaining("is in use by another running Guildhall (process " + killed.pid() + ")");
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            ActivatedJob job = Models.nextCheck(platform.client(), Duration.ofSeconds(10));
            platform.client().newCompleteCommand(job).send().join();
        }
    }

    @Test
    void jobsOfAPollThatIsCarriedOutAfterTheProcessDiedGoToTheNextPoll() throws Exception {
        Process killed = KilledGuildhall.startAndPoll(data);
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            HeldBack.remove(platform.bean(DataSource.class));
            ActivatedJob job = Models.nextCheck(platform.client(), Duration.ofSeconds(10));
            platform.client().newCompleteCommand(job).send().join();
        }
    }

    @Test
    void aResetBeginsWithNothing() {
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            Models.deployCheck(platform.client());
        }
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data, Map.of("guildhall.embedded.reset", true))) {
            assertThatThrownBy(() -> Models.startCheck(platform.client())).hasMessageContaining("NOT_FOUND");
        }
    }
}
