package org.guildhall.embedded.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log in memory: all that is not committed yet, and what was committed last, so that the engine reads what
 * it has just written without a query. To be changed under one lock.
 */
final class RecentBlocks {

    private static final long MOST_BYTES = 2L << 20;

    private final ConcurrentSkipListMap<Long, LogBlock> blocks = new ConcurrentSkipListMap<>();
    private long bytes;
    private volatile long last = -1;
    private volatile long committed = -1;

    /** Notes where the log ended when this process took it. */
    void start(long position) {
        committed = position;
        last = position;
    }

    /** Adds the next block, which is yet to be committed. */
    void add(LogBlock block) {
        blocks.put(block.lo(), block);
        bytes += block.data().length;
        last = block.hi();
    }

    /** Notes up to where the log is committed, and forgets the oldest blocks that are. */
    void commit(long position) {
        committed = position;
        while (bytes > MOST_BYTES
                && blocks.size() > 1
                && blocks.firstEntry().getValue().hi() <= position) {
            bytes -= blocks.pollFirstEntry().getValue().data().length;
        }
    }

    /** Where the committed log ends. */
    long committed() {
        return committed;
    }

    /** The block that holds a position, if it is still here. */
    Optional<LogBlock> holding(long position) {
        Map.@Nullable Entry<Long, LogBlock> found = blocks.floorEntry(position);
        return found == null || found.getValue().hi() < position ? Optional.empty() : Optional.of(found.getValue());
    }

    /** Whether nothing has been written after a position since this process began to write. */
    boolean nothingAfter(long position) {
        return last >= 0 && position >= last;
    }
}
