package org.guildhall.embedded.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The latest snapshot of the engine's state, in the database beside the log it stands for. */
final class SnapshotStore {

    private static final int CHUNK = 1 << 20;

    private record Chunk(String file, int part, long checksum) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SnapshotStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** A position whose effects the latest snapshot holds, and those of everything before. */
    Optional<Long> latest() {
        return jdbc.sql("select max(position) from camunda.engine_snapshot")
                .query(Long.class)
                .optional();
    }

    /** When the latest snapshot was stored. */
    Optional<Instant> takenAt() {
        return jdbc.sql("select max(created_at) from camunda.engine_snapshot")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Stores a snapshot in place of the one before. */
    void save(long position, List<Path> files) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from camunda.engine_snapshot").update();
            jdbc.sql("insert into camunda.engine_snapshot (position, chunks) values (:position, 0)")
                    .param("position", position)
                    .update();
            int chunks = files.stream().mapToInt(file -> save(position, file)).sum();
            jdbc.sql("update camunda.engine_snapshot set chunks = :chunks")
                    .param("chunks", chunks)
                    .update();
        });
    }

    /**
     * Writes a snapshot's files into a directory.
     *
     * @return false when something is missing or garbled: the directory is not to be used then
     */
    boolean restore(long position, Path directory) {
        List<Chunk> chunks = chunks(position);
        try {
            Files.createDirectories(directory);
            for (Chunk chunk : chunks) {
                byte[] data = content(position, chunk);
                if (checksum(data) != chunk.checksum()) {
                    return false;
                }
                try (OutputStream out = Files.newOutputStream(
                        directory.resolve(chunk.file()), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    out.write(data);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to restore a snapshot, but: " + e.getMessage(), e);
        }
        return chunks.size() == count(position);
    }

    private int save(long position, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            byte[] data = in.readNBytes(CHUNK);
            do {
                jdbc.sql("""
                                insert into camunda.engine_snapshot_chunk (position, file, part, data, checksum)
                                values (:position, :file, :part, :data, :checksum)
                                """)
                        .param("position", position)
                        .param("file", file.getFileName().toString())
                        .param("part", part++)
                        .param("data", data)
                        .param("checksum", checksum(data))
                        .update();
                data = in.readNBytes(CHUNK);
            } while (data.length > 0);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to store a snapshot, but: " + e.getMessage(), e);
        }
    }

    private List<Chunk> chunks(long position) {
        return jdbc.sql("""
                        select file, part, checksum
                        from camunda.engine_snapshot_chunk
                        where position = :position
                        order by file, part
                        """).param("position", position).query(Chunk.class).list();
    }

    private int count(long position) {
        return jdbc.sql("select chunks from camunda.engine_snapshot where position = :position")
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    private byte[] content(long position, Chunk chunk) {
        return jdbc.sql("""
                        select data
                        from camunda.engine_snapshot_chunk
                        where position = :position and file = :file and part = :part
                        """)
                .param("position", position)
                .param("file", chunk.file())
                .param("part", chunk.part())
                .query((row, number) -> row.getBytes("data"))
                .single();
    }

    private static long checksum(byte[] data) {
        CRC32C sum = new CRC32C();
        sum.update(data);
        return sum.getValue();
    }
}
