package org.guildhall.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of a Guildhall that was killed: its PostgreSQL server outlives it, or leaves its pid file behind. To be
 * called by the owner of the data directory only, so whatever runs on it is an orphan.
 */
final class OrphanedPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
    private static final int PATIENCE_SECONDS = 10;

    private final Path cluster;
    private final Path pidFile;

    OrphanedPostmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Stops what still runs, and removes the pid file that would keep the next server from starting. */
    void clear() {
        try {
            // Those that would start a server first, then the server.
            running().filter(it -> !"postgres".equals(program(it))).forEach(OrphanedPostmaster::end);
            Stream.concat(named(), running()).distinct().forEach(OrphanedPostmaster::stop);
            backends().forEach(OrphanedPostmaster::gone);
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to clear %s, but: %s".formatted(pidFile, e.getMessage()), e);
        }
    }

    /** The process in the pid file, for systems that do not tell with which arguments others run. */
    private Stream<ProcessHandle> named() throws IOException {
        if (!Files.exists(pidFile)) {
            return Stream.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Stream.empty();
        }
        // The id may have been given to a stranger since; where the system does not tell, assume it is ours.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(it -> it.info().command().isEmpty() || "postgres".equals(program(it)))
                .stream();
    }

    /** PostgreSQL's programs with our cluster among their arguments. */
    private Stream<ProcessHandle> running() {
        String path = cluster.toString();
        return ProcessHandle.allProcesses()
                .filter(it -> PROGRAMS.contains(program(it)))
                .filter(it -> it.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(path))
                        .orElse(false));
    }

    /** Processes of a server that died without stopping them: they end by themselves, and no server starts before. */
    private static Stream<ProcessHandle> backends() {
        return ProcessHandle.allProcesses()
                .filter(it -> "postgres".equals(program(it)))
                .filter(it -> it.info()
                        .arguments()
                        .map(arguments -> !Arrays.asList(arguments).contains("-D"))
                        .orElse(false))
                .filter(it -> it.parent()
                        .map(parent -> !"postgres".equals(program(parent)))
                        .orElse(true));
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(it -> Path.of(it).getFileName().toString().replace(".exe", ""))
                .orElse("");
    }

    private static void stop(ProcessHandle postmaster) {
        if (!postmaster.isAlive()) {
            return;
        }
        LOG.info("Stopping the PostgreSQL server (process {}) left by a Guildhall that was killed", postmaster.pid());
        // SIGTERM alone makes it wait for everybody who is connected, such as somebody who looks at the data.
        if (!signal(postmaster, "INT") && !signal(postmaster, "QUIT")) {
            end(postmaster);
        }
    }

    /**
     * Sends one of PostgreSQL's shutdown signals, which Java cannot; pg_ctl would, but refuses to run as root.
     *
     * @return whether the server has stopped
     */
    private static boolean signal(ProcessHandle postmaster, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, postmaster.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("Signal {} cannot be sent here: {}", name, e.getMessage());
            return false;
        }
        return gone(postmaster);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!gone(process)) {
            process.destroyForcibly();
            gone(process);
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
