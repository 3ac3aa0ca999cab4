package org.guildhall.embedded;

import io.camunda.client.api.response.ActivateJobsResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.guildhall.embedded.engine.HeldBack;

/** A process of its own with the embedded platform, for tests that kill it. */
public final class KilledGuildhall {

    private static final String READY = "READY ";

    /** Starts a process that deploys a process, starts an instance, and has locked its job when this returns. */
    public static Process startAndLockJob(Path dataDirectory) throws IOException {
        return start(dataDirectory, "locked");
    }

    /**
     * Starts a process with one free job. When this returns, a poll for it has been written durably, but not what the
     * engine made of it; the poll has no answer.
     */
    public static Process startAndPoll(Path dataDirectory) throws IOException {
        return start(dataDirectory, "polled");
    }

    private static Process start(Path dataDirectory, String until) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGuildhall.class.getName(),
                        dataDirectory.toString(),
                        until)
                .redirectErrorStream(true)
                .start();
        List<String> seen = process.inputReader()
                .lines()
                .takeWhile(it -> !it.startsWith(READY))
                .toList();
        if (!process.isAlive()) {
            throw new IllegalStateException(String.join("\n", seen));
        }
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedPlatform platform = EmbeddedPlatform.start(Path.of(arguments[0]));
        Models.deployCheck(platform.client());
        long instance = Models.startCheck(platform.client());
        if ("polled".equals(arguments[1])) {
            HeldBack held = new HeldBack(platform.bean(DataSource.class));
            CompletableFuture<ActivateJobsResponse> poll = Models.pollAsync(platform.client());
            held.awaitWaitingCommit();
            System.out.println(READY + instance + " answered: " + poll.isDone());
        } else {
            long job =
                    Models.nextCheck(platform.client(), Duration.ofSeconds(10)).getKey();
            System.out.println(READY + instance + " " + job);
        }
        Thread.currentThread().join();
    }
}
