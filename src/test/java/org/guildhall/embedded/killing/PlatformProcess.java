package org.guildhall.embedded.killing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.guildhall.embedded.EmbeddedPlatform;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.guildhall.embedded.engine.KeptLog;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, engine and REST API in a process of their own, always on the same data directory and port. */
final class PlatformProcess implements AutoCloseable {

    /** Lines of a start in their order, each a moment to be killed at. */
    static final List<String> MOMENTS_OF_A_START = List.of("PostgreSQL 1", "Camunda engine ready", "Engine REST API");

    private static final String READY = "PLATFORM READY";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(700);

    private final Path data;
    private final Path logs;
    private final int port = freePort();
    private int run;
    private @Nullable Process process;

    PlatformProcess(Path data, Path logs) {
        this.data = data;
        this.logs = logs;
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPlatform platform =
                EmbeddedPlatform.start(Path.of(arguments[0]), Map.of("guildhall.embedded.engine.port", arguments[1]));
        KeptLog.keep(platform.bean(EmbeddedEngine.class), platform.bean(DataSource.class), BETWEEN_SNAPSHOTS);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        System.out.println(READY);
        Thread.currentThread().join();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether somebody listens on the port. */
    boolean reachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void launch() {
        run++;
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            PlatformProcess.class.getName(),
                            data.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        awaitOutput(READY);
    }

    /** Waits for a line of this run's log. */
    void awaitOutput(String text) {
        await("log has '" + text + "'")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (!running().isAlive()) {
                        throw new AssertionError("The platform ended while it started:\n" + output());
                    }
                    return output().contains(text);
                });
    }

    void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** Kills the process and PostgreSQL in the same moment. */
    void killWithPostmaster() {
        Optional<ProcessHandle> postmaster = postmaster();
        running().destroyForcibly();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    void killPostmaster() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills one of PostgreSQL's processes, after which it ends all others and recovers. */
    void killBackend(Random random) {
        List<ProcessHandle> backends =
                postmaster().stream().flatMap(ProcessHandle::children).toList();
        backends.get(random.nextInt(backends.size())).destroyForcibly();
    }

    void stop() {
        running().destroy();
        awaitEnd();
    }

    String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private void awaitEnd() {
        await("the platform has ended")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !running().isAlive());
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Expected a process, but none was launched.");
        }
        return process;
    }

    private Path log() {
        return logs.resolve("platform-" + run + ".log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
