package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What a start from the log must bring back, and what it must not. */
class ReplayTest {

    private static final long NEVER_GIVEN_OUT = 1L << 51 | 1L << 40;

    @TempDir
    Path directory;

    @Test
    void aKeyThatWasNeverGivenOutDoesNotSpoilTheKeysAfterTheReplay() throws Exception {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            Command complete = Command.of(ValueType.JOB, JobIntent.COMPLETE, NEVER_GIVEN_OUT, new JobRecord());
            assertThatThrownBy(() -> engine.send(complete)).hasMessageContaining("no such key was ever given out");
        }
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.start(directory)) {
            assertThat(engine.startCheck()).isLessThan(NEVER_GIVEN_OUT);
        }
    }

    @Test
    void aSecondEngineOnTheSameLogDoesNotStart(@TempDir Path elsewhere) throws Exception {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            assertThatThrownBy(() -> EngineOnTestDatabase.start(elsewhere))
                    .isInstanceOf(EngineLogException.InUse.class)
                    .hasMessage("Expected to be the only writer of the engine's log, but another process holds it."
                            + " Stop the other process.");
            assertThat(engine.startCheck()).isPositive();
        }
    }

    @Test
    void theDirectoryOfTheStateMayBeLost() throws Exception {
        long before;
        long after;
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            before = engine.startCheck();
            Snapshots.takeAndCutLog(engine.engine());
            after = engine.startCheck();
        }
        FileSystemUtils.deleteRecursively(directory);
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.start(directory)) {
            assertThat(engine.completeChecks()).containsExactlyInAnyOrder(before, after);
        }
    }

    @Test
    void jobsThatWereLockedAreFree() throws Exception {
        long instance;
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            instance = engine.startCheck();
            assertThat(engine.lockChecks()).hasSize(1);
            assertThat(engine.lockChecks()).isEmpty();
        }
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.start(directory)) {
            await("the job is free")
                    .untilAsserted(() -> assertThat(engine.completeChecks()).containsExactly(instance));
        }
    }
}
