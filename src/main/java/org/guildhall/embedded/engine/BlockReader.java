package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Walks over the blocks of the log, from memory where it can. Not for use by several threads. */
final class BlockReader implements LogStorageReader {

    private final LogTable table;
    private final RecentBlocks recent;
    private final Deque<LogBlock> ahead = new ArrayDeque<>();
    private long read;

    BlockReader(LogTable table, RecentBlocks recent) {
        this.table = table;
        this.recent = recent;
    }

    @Override
    public void seek(long position) {
        ahead.clear();
        Optional<LogBlock> found = recent.holding(position).or(() -> table.at(position));
        found.ifPresent(ahead::add);
        read = found.map(block -> block.lo() - 1).orElse(0L);
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !recent.nothingAfter(read)) {
            recent.holding(read + 1).ifPresentOrElse(ahead::add, () -> ahead.addAll(table.after(read)));
        }
        return !ahead.isEmpty();
    }

    @Override
    public DirectBuffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Expected a block after position %d of the log.".formatted(read));
        }
        LogBlock block = ahead.poll();
        if (read > 0 && block.lo() != read + 1) {
            throw new IllegalStateException(
                    "Expected position %d of the log, but found %d.".formatted(read + 1, block.lo()));
        }
        read = block.hi();
        return new UnsafeBuffer(block.data());
    }

    @Override
    public void close() {
        ahead.clear();
    }
}
