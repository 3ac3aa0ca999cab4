package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.guildhall.embedded.EmbeddedPlatform;
import org.guildhall.embedded.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL goes away under load and comes back: the engine says so meanwhile, goes on, and has lost nothing. */
class DatabaseOutageTest {

    private static final int CALLERS = 4;

    @TempDir
    Path data;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void theEngineGoesOnWhereItWasWhenTheDatabaseIsBack() throws Exception {
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(data);
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1)) {
            EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
            Models.deployCheck(platform.client());
            List<Future<?>> load = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                load.add(callers.submit(() -> startUntilEnough(platform)));
            }
            load.add(callers.submit(() -> searchUntilEnough(platform)));
            awaitAcknowledged(50);

            postmaster().destroyForcibly();
            await("the engine says what is wrong")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> engine.problem()
                            .filter(it -> it.startsWith("The engine's log cannot be written"))
                            .isPresent());

            awaitAcknowledged(acknowledged.size() + 50);
            enough.set(true);
            for (Future<?> one : load) {
                one.get(1, TimeUnit.MINUTES);
            }
            assertThat(engine.problem()).isEmpty();
            await("searches show all")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(instances(platform)).containsAll(acknowledged));
        }
    }

    private void startUntilEnough(EmbeddedPlatform platform) {
        while (!enough.get()) {
            try {
                acknowledged.add(Models.startCheck(platform.client()));
            } catch (RuntimeException e) {
                // Not acknowledged: whether it was carried out is open, and nobody relies on it.
                assertThat(e).hasMessageNotContaining("INTERNAL");
            }
        }
    }

    private void searchUntilEnough(EmbeddedPlatform platform) {
        while (!enough.get()) {
            try {
                platform.client()
                        .newProcessInstanceSearchRequest()
                        .page(page -> page.limit(1))
                        .send()
                        .join();
            } catch (RuntimeException e) {
                assertThat(e).hasMessageNotContaining("INTERNAL");
            }
        }
    }

    private void awaitAcknowledged(int count) {
        await(count + " instances").atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= count);
    }

    private ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static List<Long> instances(EmbeddedPlatform platform) {
        return JdbcClient.create(platform.bean(DataSource.class))
                .sql("select process_instance_key from camunda.process_instance")
                .query(Long.class)
                .list();
    }
}
