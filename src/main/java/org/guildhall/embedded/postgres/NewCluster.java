package org.guildhall.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A cluster that is being made for the first time. A kill in the middle leaves one that PostgreSQL cannot start; nothing
 * was ever kept in it, so it is made anew.
 */
final class NewCluster {

    private final Path cluster;
    private final Path unfinished;

    NewCluster(Path cluster) {
        this.cluster = cluster;
        this.unfinished = cluster.resolveSibling(cluster.getFileName() + ".unfinished");
    }

    /** Removes an unfinished cluster, and marks the one that is made next. */
    void begin() {
        try {
            if (Files.exists(unfinished)) {
                FileSystemUtils.deleteRecursively(cluster);
            } else if (!Files.exists(cluster)) {
                Files.createFile(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to prepare %s, but: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    void complete() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to finish %s, but: %s".formatted(cluster, e.getMessage()), e);
        }
    }
}
