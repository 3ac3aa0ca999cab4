package org.guildhall.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process of its own with the embedded platform, for tests that kill it. */
public final class KilledGuildhall {

    private static final String READY = "READY ";

    /** Starts a process that deploys a process, starts an instance, and has locked its job when this returns. */
    public static Process startAndLockJob(Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGuildhall.class.getName(),
                        dataDirectory.toString())
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

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPlatform platform = EmbeddedPlatform.start(Path.of(arguments[0]));
        Models.deployCheck(platform.client());
        long instance = Models.startCheck(platform.client());
        long job = Models.nextCheck(platform.client(), Duration.ofSeconds(10)).getKey();
        System.out.println(READY + instance + " " + job);
        Thread.currentThread().join();
    }
}
