package org.guildhall.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Notices when the PostgreSQL server of a cluster ends. */
final class PostmasterWatch {

    private final Path pidFile;
    private final Runnable onEnd;

    /** @param onEnd called on a thread of its own after the server that was watched has ended, however it did */
    PostmasterWatch(Path cluster, Runnable onEnd) {
        this.pidFile = cluster.resolve("postmaster.pid");
        this.onEnd = onEnd;
    }

    /** Watches the server that runs now. */
    void begin() {
        server().ifPresent(it -> it.onExit().thenRunAsync(onEnd, task -> Thread.ofPlatform()
                .name("postgres-watch")
                .daemon()
                .start(task)));
    }

    private Optional<ProcessHandle> server() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but: %s".formatted(pidFile, e.getMessage()), e);
        }
    }
}
