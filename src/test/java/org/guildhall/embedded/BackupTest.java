package org.guildhall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.guildhall.embedded.engine.Snapshots;
import org.guildhall.embedded.postgres.DataDirectory;
import org.guildhall.embedded.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dump of the database, taken while the engine works, is all that a new Guildhall needs to go on. */
class BackupTest {

    @TempDir
    Path running;

    @TempDir
    Path restored;

    @Test
    void instancesGoOnFromADumpTakenWhileTheEngineWorks() throws Exception {
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        Set<Long> beforeTheDump;
        Backup dump;
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(running);
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Models.deployCheck(platform.client());
            acknowledged.add(Models.startCheck(platform.client()));
            Snapshots.takeAndCutLog(platform.bean(EmbeddedEngine.class));
            Future<?> load = caller.submit(() -> {
                while (!enough.get()) {
                    acknowledged.add(Models.startCheck(platform.client()));
                }
            });
            await("load").atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > 20);
            beforeTheDump = Set.copyOf(acknowledged);
            dump = Backup.of(platform.bean(DataSource.class));
            enough.set(true);
            load.get();
        }

        restore(dump);
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(restored)) {
            Set<Long> goneOn = new HashSet<>();
            await("all that was acknowledged before the dump")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        ActivatedJob job = Models.nextCheck(platform.client(), Duration.ofSeconds(10));
                        platform.client().newCompleteCommand(job).send().join();
                        goneOn.add(job.getProcessInstanceKey());
                        return goneOn.containsAll(beforeTheDump);
                    });
            assertThat(Models.startCheck(platform.client())).isNotIn(goneOn);
        }
    }

    private void restore(Backup dump) throws Exception {
        try (DataDirectory data = DataDirectory.claim(restored);
                PostgresServer server = PostgresServer.start(data)) {
            Flyway.configure()
                    .dataSource(server.dataSource())
                    .locations("classpath:db/embedded")
                    .schemas("camunda")
                    .createSchemas(true)
                    .load()
                    .migrate();
            dump.restore(server.dataSource());
        }
    }
}
