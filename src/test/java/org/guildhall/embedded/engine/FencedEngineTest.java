package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class FencedEngineTest {

    private static final long LOG_LOCK = 0x4755494C44L;

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @Test
    void anEngineWhoseLogAnotherProcessTookStopsAndSaysSo() throws Exception {
        EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
        Models.deployCheck(platform.client());
        long before = lastPosition();
        try (Connection other = platform.bean(PostgresServer.class).dataSource().getConnection()) {
            takeTheLog(other);

            Models.startCheckAsync(platform.client());

            await().atMost(Duration.ofSeconds(20)).until(() -> !engine.running());
            assertThat(engine.problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .contains("only writer of the engine's log, but another process holds it")
                    .contains("Stop the other process. Then restart this application."));
            assertThat(status()).isEqualTo(503);
            assertThatThrownBy(() -> Models.startCheck(platform.client())).hasMessageContaining("UNAVAILABLE");
            assertThat(lastPosition()).isEqualTo(before);
        }
        engine.purge();
        assertThat(engine.problem()).isEmpty();
    }

    @Test
    void anEngineWhoseLogWentOnWithoutItStops() {
        EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
        Models.deployCheck(platform.client());
        JdbcClient jdbc = JdbcClient.create(platform.bean(DataSource.class));
        jdbc.sql("""
                        insert into camunda.engine_log (lo, hi, data, checksum)
                        select max(hi) + 1, max(hi) + 1, ''::bytea, 0 from camunda.engine_log
                        """).update();
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = :id")
                .param("id", LOG_LOCK & 0xFFFFFFFFL)
                .query(Boolean.class)
                .single();

        Models.startCheckAsync(platform.client());

        await().atMost(Duration.ofSeconds(20)).until(() -> !engine.running());
        assertThat(engine.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .contains("only writer of the engine's log, but the log ends at"));
    }

    /** Waits in line for the lock, so that it goes over at the moment the engine's connection ends. */
    private void takeTheLog(Connection other) throws Exception {
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> {
            try (Statement statement = other.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOG_LOCK + ")");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        JdbcClient jdbc = JdbcClient.create(platform.bean(DataSource.class));
        await().until(() -> jdbc.sql("select exists (select from pg_locks where objid = :id and not granted)")
                .param("id", LOG_LOCK & 0xFFFFFFFFL)
                .query(Boolean.class)
                .single());
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where objid = :id and granted")
                .param("id", LOG_LOCK & 0xFFFFFFFFL)
                .query(Boolean.class)
                .single();
        taken.get();
    }

    private long lastPosition() {
        return JdbcClient.create(platform.bean(DataSource.class))
                .sql("select max(hi) from camunda.engine_log")
                .query(Long.class)
                .single();
    }

    private int status() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        platform.platform().address().resolve("/v2/status"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
