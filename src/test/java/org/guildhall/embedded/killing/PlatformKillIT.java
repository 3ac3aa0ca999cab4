package org.guildhall.embedded.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.embedded.engine.KeptLog;
import org.guildhall.embedded.engine.WholeLog;
import org.guildhall.embedded.postgres.DataDirectory;
import org.guildhall.embedded.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients start instances, complete jobs, publish messages and complete user tasks while the platform, or its
 * PostgreSQL, is killed in every round. In the end every acknowledgement is looked up in the whole log. Settings:
 * {@code -Dkill.rounds=…}, and {@code -Dkill.seed=…} to repeat the moments of a run.
 */
class PlatformKillIT {

    private static final int ROUNDS = 25;
    private static final int MOST_ACKNOWLEDGEMENTS_PER_ROUND = 400;
    private static final int MOST_MILLIS_AFTER = 50;

    private enum Kill {
        APPLICATION,
        APPLICATION_AND_POSTGRES,
        WHILE_IT_STARTS,
        POSTMASTER,
        BACKEND
    }

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final int rounds = Integer.getInteger("kill.rounds", ROUNDS);
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private final LongSummaryStatistics starts = new LongSummaryStatistics();

    /** Kept with the logs of every run when something is wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void whateverIsKilledWhenNothingAcknowledgedIsLostOrDoneTwice(TestReporter reporter) throws Exception {
        reporter.publishEntry("kill.seed", Long.toString(seed));
        Path data = directory.resolve("data");
        try (PlatformProcess platform = new PlatformProcess(data, directory);
                Load load = new Load(platform, ledger)) {
            start(platform);
            load.begin();
            for (int round = 0; round < rounds; round++) {
                awaitMoment();
                kill(platform, Kill.values()[round % Kill.values().length]);
            }
            load.finish(Duration.ofMinutes(5));
            platform.stop();
        }
        account(data, reporter);
    }

    private void kill(PlatformProcess platform, Kill kill) {
        kills.merge(kill, 1, Integer::sum);
        switch (kill) {
            case APPLICATION -> platform.kill();
            case APPLICATION_AND_POSTGRES -> platform.killWithPostmaster();
            case WHILE_IT_STARTS -> {
                platform.kill();
                platform.launch();
                List<String> moments = PlatformProcess.MOMENTS_OF_A_START;
                platform.awaitOutput(moments.get(random.nextInt(moments.size())));
                platform.kill();
            }
            // The process lives on and finds PostgreSQL again.
            case POSTMASTER -> platform.killPostmaster();
            case BACKEND -> platform.killBackend(random);
        }
        if (kill.compareTo(Kill.POSTMASTER) < 0) {
            start(platform);
        }
    }

    private void start(PlatformProcess platform) {
        long begin = System.nanoTime();
        platform.launch();
        platform.awaitReady();
        starts.accept(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    /** Waits for a number of acknowledgements, and then a little longer, so that something is always half done. */
    private void awaitMoment() throws Exception {
        int count = ledger.acknowledgements() + random.nextInt(1, MOST_ACKNOWLEDGEMENTS_PER_ROUND);
        await("acknowledgement " + count)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> ledger.acknowledgements() >= count);
        CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(random.nextInt(MOST_MILLIS_AFTER), TimeUnit.MILLISECONDS))
                .get();
    }

    private void account(Path data, TestReporter reporter) throws Exception {
        try (DataDirectory claimed = DataDirectory.claim(data);
                PostgresServer postgres = PostgresServer.start(claimed)) {
            DataSource dataSource = postgres.dataSource();
            assertThat(KeptLog.putBack(dataSource)).as("blocks cut").isPositive();
            try (WholeLog log = new WholeLog(dataSource, dataSource)) {
                Reckoning reckoning = Reckoning.of(log);
                List<String> wrong = reckoning.check(ledger);
                FreshProjection projection = new FreshProjection(log, dataSource);
                List<String> differences = projection.differences();
                reporter.publishEntry(Map.of(
                        "kills", kills.toString(),
                        "accounts", reckoning.summary(ledger),
                        "wrong", wrong.size() + ", differences of the projection " + differences.size(),
                        "starts",
                                "%d, %d to %d ms, %.0f on average"
                                        .formatted(
                                                starts.getCount(),
                                                starts.getMin(),
                                                starts.getMax(),
                                                starts.getAverage())));

                assertThat(wrong).as("seed %d", seed).isEmpty();
                assertThat(differences).as("seed %d", seed).isEmpty();
                assertThat(projection.rows("process_instance")).isGreaterThanOrEqualTo(ledger.starts.size());
                assertThat(ledger.acknowledgements()).isGreaterThan(rounds);
            }
        }
    }
}
