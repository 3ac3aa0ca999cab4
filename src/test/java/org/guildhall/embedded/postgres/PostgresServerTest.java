package org.guildhall.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void isDurableAndSaysSo(CapturedOutput output) {
        try (DataDirectory data = DataDirectory.claim(directory);
                PostgresServer server = PostgresServer.start(data)) {
            JdbcClient jdbc = JdbcClient.create(server.dataSource());
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allSatisfy(name -> assertThat(setting(jdbc, name)).isEqualTo("on"));
            assertThat(output).contains("fsync, synchronous_commit, full_page_writes and data_checksums on, ready in");
        }
    }

    @Test
    void comesBackOnItsPortWithEverythingThatWasCommitted() throws Exception {
        try (DataDirectory data = DataDirectory.claim(directory);
                PostgresServer server = PostgresServer.start(data)) {
            JdbcClient jdbc = JdbcClient.create(server.dataSource());
            jdbc.sql("create table kept (number integer)").update();
            jdbc.sql("insert into kept values (1)").update();
            try (Connection lost = server.dataSource().getConnection()) {
                postmaster().destroyForcibly();
                await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> assertThat(
                                jdbc.sql("select number from kept")
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(1));
                assertThat(lost.isValid(5)).isFalse();
            }
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
        }
        assertThat(directory.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void staysAwayOnceTheProcessThatWantedItEnds(CapturedOutput output) throws Exception {
        try (DataDirectory data = DataDirectory.claim(directory)) {
            PostgresServer server = PostgresServer.start(data);
            ProcessHandle postmaster = postmaster();

            PostgresServer.abandon(data);

            assertThat(postmaster.isAlive()).isFalse();
            // Closing waits for a revival, if there is one.
            await("whoever watches has noticed")
                    .pollDelay(Duration.ofSeconds(1))
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(it -> it.getName().equals("postgres-watch")));
            server.close();
            assertThat(output).doesNotContain("starting it again");
        }
    }

    private ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(directory.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
