package org.guildhall.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedPostmasterTest {

    @TempDir
    Path directory;

    @Test
    void isStoppedWithoutWaitingForThoseWhoAreConnected() throws Exception {
        Path cluster = directory.resolve("postgres");
        // Not started by our own class, which would start it again when it ends.
        try (EmbeddedPostgres orphan = EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .start();
                Connection somebody = orphan.getPostgresDatabase().getConnection()) {
            long begin = System.nanoTime();
            new OrphanedPostmaster(cluster).clear();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(somebody.isValid(5)).isFalse();
            assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aClusterThatWasNeverFinishedIsMadeAnew() throws Exception {
        Files.createFile(directory.resolve("postgres.unfinished"));
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres").resolve("postgresql.conf"), "");

        try (DataDirectory data = DataDirectory.claim(directory)) {
            assertThatCode(() -> PostgresServer.start(data).close()).doesNotThrowAnyException();
        }
        assertThat(directory.resolve("postgres.unfinished")).doesNotExist();
    }
}
