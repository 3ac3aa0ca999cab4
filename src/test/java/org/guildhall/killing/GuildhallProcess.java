package org.guildhall.killing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guildhall as people run it: a Java process of its own, always on the same data directory and ports. */
final class GuildhallProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final Path data;
    private final Path logs;
    private final int webPort = freePort();
    private final int enginePort = freePort();
    private final int mailPort = freePort();
    private final List<String> arguments;
    private final HttpClient health =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private int run;
    private @Nullable Process process;

    /** @param settings further arguments, as in {@code --server.port=8081}; they come last and win */
    GuildhallProcess(Path data, Path logs, String... settings) {
        this.data = data;
        this.logs = logs;
        this.arguments = new ArrayList<>(List.of(
                "--server.port=" + webPort,
                "--guildhall.public-base-url=http://localhost:" + webPort,
                "--guildhall.embedded.data-directory=" + data,
                "--guildhall.embedded.engine.port=" + enginePort,
                "--guildhall.embedded.mail.port=" + mailPort));
        arguments.addAll(List.of(settings));
    }

    URI address() {
        return URI.create("http://localhost:" + webPort);
    }

    int webPort() {
        return webPort;
    }

    int enginePort() {
        return enginePort;
    }

    int mailPort() {
        return mailPort;
    }

    Path data() {
        return data;
    }

    void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productClassPath(),
                "org.guildhall.GuildhallApplication"));
        command.addAll(arguments);
        run++;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await("Guildhall is ready").atMost(LONGEST_START).until(() -> {
            if (!running().isAlive()) {
                throw new AssertionError("Guildhall ended while it started:\n" + output());
            }
            return healthy();
        });
    }

    void awaitFile(Path file) {
        await(file + " exists")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(file) || !running().isAlive());
    }

    /** Waits for a line of this run's log, or for its end. */
    void awaitOutput(String text) {
        await("log has '" + text + "'")
                .atMost(LONGEST_START)
                .until(() -> output().contains(text) || !running().isAlive());
    }

    /** SIGKILL: nothing of the process runs after this. */
    void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an operator or Ctrl+C does. */
    void stop() {
        running().destroy();
        awaitEnd();
    }

    int awaitEnd() {
        await("Guildhall has ended").atMost(LONGEST_STOP).until(() -> !running().isAlive());
        return running().exitValue();
    }

    long pid() {
        return running().pid();
    }

    /** What this run wrote so far. */
    String output() {
        try {
            return Files.readString(log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL servers on the data directory, and what they started. */
    List<String> postgresProcesses() {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info().commandLine().orElse("").contains(data.toString()))
                .filter(it -> it.info().command().orElse("").contains("postgres")
                        || it.info().command().orElse("").contains("initdb"))
                .map(it -> it.pid() + " " + it.info().commandLine().orElse(""))
                .toList();
    }

    /** Ends the process, and the PostgreSQL server that it may leave behind, whatever the test did. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Expected a process, but none was launched.");
        }
        return process;
    }

    private boolean healthy() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return health.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Path log() {
        return logs.resolve("run-" + run + ".log");
    }

    /** What is on the class path of tests, without the tests, whose configurations the application would find. */
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> entries = Arrays.stream(all.split(System.getProperty("path.separator")));
        return entries.filter(it -> !Path.of(it).endsWith("test-classes"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
