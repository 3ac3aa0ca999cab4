package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.CopiedRecord;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Follows the committed log of one run of the engine. */
final class RecordTail implements RecordSource, AutoCloseable {

    private final LogStream log;
    private final PostgresLogStorage storage;
    private final LogStreamReader reader;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private long commits;
    private boolean closed;
    private long readerAt = Long.MIN_VALUE;

    RecordTail(LogStream log, PostgresLogStorage storage) {
        this.log = log;
        this.storage = storage;
        this.reader = log.newLogStreamReader();
        storage.afterEachCommit(this::committed);
    }

    @Override
    public List<Record<?>> read(long afterPosition, int limit, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = commits();
            List<Record<?>> records = readNow(afterPosition, limit);
            if (!records.isEmpty() || !awaitCommit(seen, end - System.nanoTime())) {
                return records;
            }
        }
    }

    private void committed() {
        lock.lock();
        try {
            commits++;
            appended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            appended.signalAll();
        } finally {
            lock.unlock();
        }
        reading.lock();
        try {
            reader.close();
        } finally {
            reading.unlock();
        }
    }

    private List<Record<?>> readNow(long afterPosition, int limit) {
        reading.lock();
        try {
            List<Record<?>> records = new ArrayList<>();
            if (closed()) {
                return records;
            }
            if (readerAt != afterPosition) {
                reader.seekToNextEvent(afterPosition);
                readerAt = afterPosition;
            }
            long committed = storage.last();
            while (records.size() < limit
                    && reader.hasNext()
                    && reader.peekNext().getPosition() <= committed) {
                Record<?> found = copy(reader.next());
                readerAt = found.getPosition();
                if (readerAt > afterPosition) {
                    records.add(found);
                }
            }
            return records;
        } catch (RuntimeException e) {
            readerAt = Long.MIN_VALUE;
            throw e;
        } finally {
            reading.unlock();
        }
    }

    private Record<?> copy(LoggedEvent event) {
        RecordMetadata metadata = new RecordMetadata();
        event.readMetadata(metadata);
        UnifiedRecordValue value = UnifiedRecordValue.fromValueType(metadata.getValueType());
        event.readValue(value);
        return new CopiedRecord<>(
                value,
                metadata,
                event.getKey(),
                log.getPartitionId(),
                event.getPosition(),
                event.getSourceEventPosition(),
                event.getTimestamp());
    }

    private long commits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    private boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitCommit(long seen, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (commits == seen && left > 0 && !closed) {
                left = appended.awaitNanos(left);
            }
            return commits != seen && !closed;
        } finally {
            lock.unlock();
        }
    }
}
