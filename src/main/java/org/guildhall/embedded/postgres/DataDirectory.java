package org.guildhall.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The directory with everything the embedded platform keeps, claimed by one process through a file lock. */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    // Past the text, so that another process can read the owner's process id on systems where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel channel;
    private volatile boolean abandoned;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Claims the directory, creating it when it is missing.
     *
     * @throws DataDirectoryInUseException when another process has it
     */
    public static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String owner = read(channel);
                channel.close();
                throw new DataDirectoryInUseException(path, owner);
            }
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to use the data directory %s, but: %s".formatted(path, e.getMessage()), e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Removes everything except the claim itself. */
    public void wipe() {
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.filter(it -> !it.endsWith(LOCK)).toList()) {
                FileSystemUtils.deleteRecursively(child);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to wipe %s, but: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Notes that this process ends: nothing is to be started on the directory any more. */
    void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /** Whether it still belongs to this process. */
    boolean claimed() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    }
}
