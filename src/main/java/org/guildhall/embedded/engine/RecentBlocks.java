package org.guildhall.embedded.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The committed end of the log in memory, so that the engine reads what it has just written without a query. */
final class RecentBlocks {

    private static final long MOST_BYTES = 16L << 20;

    private final ConcurrentSkipListMap<Long, LogBlock> blocks = new ConcurrentSkipListMap<>();
    private long bytes;
    private volatile long last = -1;

    /** Notes where the log ended when this process took it. */
    void start(long position) {
        last = position;
    }

    /** Adds the next block; called by the committing thread only. */
    void add(LogBlock block) {
        blocks.put(block.lo(), block);
        bytes += block.data().length;
        while (bytes > MOST_BYTES && blocks.size() > 1) {
            Map.Entry<Long, LogBlock> oldest = blocks.pollFirstEntry();
            bytes -= oldest.getValue().data().length;
        }
        last = block.hi();
    }

    /** Where the committed log ends. */
    long last() {
        return last;
    }

    /** The block that holds a position, if it is still here. */
    Optional<LogBlock> holding(long position) {
        Map.@Nullable Entry<Long, LogBlock> found = blocks.floorEntry(position);
        return found == null || found.getValue().hi() < position ? Optional.empty() : Optional.of(found.getValue());
    }

    /** Whether nothing has been committed after a position since this process began to write. */
    boolean nothingAfter(long position) {
        return last >= 0 && position >= last;
    }
}
