package org.guildhall.embedded.engine;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The engine's state in RocksDB: only a cache of the log, in a directory that each run of the engine makes anew. */
final class EngineState {

    private static final long MEMORY_LIMIT = 128L << 20;

    // Few and large: whatever the engine looks up is looked for in each of them.
    private static final int WRITE_BUFFERS = 3;

    private final Path root;

    EngineState(Path root) {
        this.root = root;
    }

    /** Removes what earlier runs left. */
    void wipe() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to clear %s, but: %s".formatted(root, e.getMessage()), e);
        }
    }

    Path newDirectory() {
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, "run-").resolve("state");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write to %s, but: %s".formatted(root, e.getMessage()), e);
        }
    }

    ZeebeDb<ZbColumnFamilies> open(Path directory, MeterRegistry meters) {
        return factory(meters).createDb(directory.toFile());
    }

    private static ZeebeRocksDbFactory<ZbColumnFamilies> factory(MeterRegistry meters) {
        return new ZeebeRocksDbFactory<>(
                new RocksDbConfiguration()
                        .setMemoryLimit(MEMORY_LIMIT)
                        .setMaxWriteBufferNumber(WRITE_BUFFERS)
                        .setMinWriteBufferNumberToMerge(1)
                        .setMemoryAllocationStrategy(RocksDbConfiguration.MemoryAllocationStrategy.PARTITION)
                        .setWalDisabled(true),
                new ConsistencyChecksSettings(false, false),
                new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, EngineRun.PARTITION),
                () -> meters);
    }
}
