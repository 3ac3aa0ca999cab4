package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.guildhall.embedded.EmbeddedPlatform;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.projection.ProjectorLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SnapshotTest {

    @TempDir
    Path data;

    @Test
    void anInstanceFromBeforeATruncatedLogGoesOnAfterARestart() {
        long instance;
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            Models.deployCheck(platform.client());
            instance = Models.startCheck(platform.client());
            EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
            engine.retain(Long.MAX_VALUE);
            engine.snapshot(1);
            assertThat(firstPosition(platform)).isGreaterThan(1);
        }
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            var job = Models.nextCheck(platform.client(), Duration.ofSeconds(10));
            assertThat(job.getProcessInstanceKey()).isEqualTo(instance);
            platform.client().newCompleteCommand(job).send().join();
            assertThat(Models.startCheck(platform.client())).isGreaterThan(instance);
        }
    }

    @Test
    void theLogIsKeptUpToWhereItsReadersAre() {
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data)) {
            platform.bean(ProjectorLoop.class).stop();
            Models.deployCheck(platform.client());
            EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
            engine.retain(0);
            engine.snapshot(1);
            assertThat(firstPosition(platform)).isEqualTo(1);
        }
    }

    private static long firstPosition(EmbeddedPlatform platform) {
        return JdbcClient.create(platform.bean(DataSource.class))
                .sql("select min(lo) from camunda.engine_log")
                .query(Long.class)
                .single();
    }
}
