package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's log in a PostgreSQL table. Appends are queued and one thread commits whatever has gathered, so a commit
 * serves many appends. The engine reads a block at once and runs ahead of the commit; whatever leaves the engine waits for
 * it: answers, records, snapshots.
 */
final class PostgresLogStorage implements LogStorage, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLogStorage.class);
    private static final long MOST_QUEUED_BYTES = 32L << 20;
    private static final int MOST_BLOCKS_PER_COMMIT = 512;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    // 600 a second, more than one caller makes whose commands follow each other: then a commit that waits a little
    // serves more.
    private static final int MANY_APPENDS = 150;
    private static final Duration PAUSE = Duration.ofMillis(4);

    private record Append(LogBlock block, AppendListener listener) {}

    private final LogTable table;
    private final LogWriter writer;
    private final EngineMeters meters;
    private final RecentBlocks recent = new RecentBlocks();
    private final AfterCommit afterCommit = new AfterCommit();
    private final Set<CommitListener> readers = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> afterEachCommit = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Append> queue = new ArrayDeque<>();
    private final Consumer<String> onFenced;
    private final Gathering gathering = new Gathering(MANY_APPENDS, PAUSE);
    private final Thread committer = new Thread(this::commitLoop, "engine-log");
    private volatile long queuedBytes;
    private boolean closing;
    private volatile long appended;
    private boolean fenced;
    private volatile @Nullable String problem;

    /**
     * @param writing gives the connection that holds the log, kept for as long as the engine runs
     * @param onFenced told why, once, when another process has taken the log: nothing is written from then on
     */
    PostgresLogStorage(LogTable table, DataSource writing, Consumer<String> onFenced, EngineMeters meters) {
        this.table = table;
        this.meters = meters;
        this.writer = new LogWriter(writing);
        this.onFenced = onFenced;
    }

    /** Takes the log; fails when another process has it. */
    void open() throws SQLException {
        appended = writer.open();
        recent.start(appended);
        afterCommit.durable(appended);
        committer.setDaemon(true);
        committer.start();
    }

    /** Position of the last record that is durable, 0 when there is none. */
    long last() {
        return recent.committed();
    }

    /** What keeps the log from being written, if anything does. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether so much waits to be committed that the next append has to wait, because the database is away. */
    boolean full() {
        return queuedBytes > MOST_QUEUED_BYTES;
    }

    @Override
    public LogStorageReader newReader() {
        return new BlockReader(table, recent);
    }

    @Override
    public void append(long lo, long hi, BufferWriter entries, AppendListener listener) {
        byte[] data = new byte[entries.getLength()];
        entries.write(new UnsafeBuffer(data), 0);
        lock.lock();
        try {
            // Waiting here slows the engine down while the database is away, instead of failing in a hot loop.
            while (full() && !closing && !fenced) {
                changed.awaitUninterruptibly();
            }
            appended = hi;
            if (closing || fenced) {
                // Lost as if the process had died: nothing that rests on it is ever answered. An exception would make
                // the engine try again in a hot loop, in the middle of which its state is closed.
                return;
            }
            LogBlock block = new LogBlock(lo, hi, data);
            recent.add(block);
            queue.add(new Append(block, listener));
            queuedBytes += data.length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        meters.written(hi);
        listener.onWrite(lo, hi);
        readers.forEach(CommitListener::onCommit);
    }

    /** The engine asks to be told of what it may read. */
    @Override
    public void addCommitListener(CommitListener listener) {
        readers.add(listener);
    }

    @Override
    public void removeCommitListener(CommitListener listener) {
        readers.remove(listener);
    }

    /** Runs an action after every commit, on the thread that commits. */
    void afterEachCommit(Runnable action) {
        afterEachCommit.add(action);
    }

    /** Runs an action once all that was appended so far is durable; called by the engine's thread only. */
    void afterCommit(Runnable action) {
        afterCommit.run(appended, action);
    }

    /** Writes what is queued, unless the database is away, and gives the log up. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            committer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }

    /** Waits until everything up to a position is committed; false when that takes too long. */
    boolean awaitCommitted(long position, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (last() < position && left > 0 && !closing) {
                left = changed.awaitNanos(left);
            }
            return last() >= position;
        } finally {
            lock.unlock();
        }
    }

    private void commitLoop() {
        List<Append> batch = take();
        while (!batch.isEmpty()) {
            if (!commit(batch)) {
                return;
            }
            publish(batch);
            gathering.pauseAfter(batch.size());
            batch = take();
        }
    }

    private List<Append> take() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            List<Append> batch = new ArrayList<>();
            while (!queue.isEmpty() && batch.size() < MOST_BLOCKS_PER_COMMIT) {
                Append append = queue.poll();
                queuedBytes -= append.block().data().length;
                batch.add(append);
            }
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private boolean commit(List<Append> batch) {
        List<LogBlock> blocks = batch.stream().map(Append::block).toList();
        long pause = 50;
        while (true) {
            try {
                long begin = System.nanoTime();
                writer.append(blocks);
                meters.committed(blocks.getLast().hi(), System.nanoTime() - begin);
                if (problem != null) {
                    LOG.info("The engine's log is written again");
                    problem = null;
                }
                return true;
            } catch (LogWriter.FencedException e) {
                giveUp(String.valueOf(e.getMessage()));
                return false;
            } catch (SQLException | RuntimeException | AssertionError e) {
                // The driver reports some broken connections as assertions; the thread must outlive them all.
                writer.reset();
                if (problem == null) {
                    LOG.warn("The engine's log cannot be written and is tried again: {}", e.getMessage());
                }
                problem = "The engine's log cannot be written: " + e.getMessage();
                if (!pause(pause)) {
                    return false;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void giveUp(String reason) {
        writer.reset();
        problem = reason;
        lock.lock();
        try {
            fenced = true;
            queue.clear();
            queuedBytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        onFenced.accept(reason);
    }

    private boolean pause(long millis) {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (nanos > 0 && !closing) {
                nanos = changed.awaitNanos(nanos);
            }
            return !closing;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void publish(List<Append> batch) {
        lock.lock();
        try {
            recent.commit(batch.getLast().block().hi());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        afterCommit.durable(last());
        batch.forEach(it -> it.listener().onCommit(it.block().lo(), it.block().hi()));
        afterEachCommit.forEach(Runnable::run);
    }
}
