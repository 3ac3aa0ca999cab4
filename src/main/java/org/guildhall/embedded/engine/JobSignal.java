package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** News about one job type: a counter that grows with each, and what is known since. */
final class JobSignal {

    // A poll that finds nothing still costs two records of log; ask again after this, should a notice ever be missed.
    private static final long DRY_NANOS = Duration.ofSeconds(60).toNanos();

    // Jobs that appear soon after others of their type travel together: so many times as long as asking takes.
    private static final int GATHER_FACTOR = 3;
    private static final long LONGEST_GATHER_NANOS = Duration.ofMillis(60).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long count;
    private long dryCount = -1;
    private long drySince;
    private long gatherUntil = System.nanoTime();

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void raise() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the waiters without news, so that one that is abandoned can leave. */
    void nudge() {
        lock.lock();
        try {
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Notes that the engine had no job although asked after this count. */
    void foundNothing(long seen) {
        lock.lock();
        try {
            dryCount = seen;
            drySince = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the engine is known to have no job of this type. */
    boolean dry() {
        lock.lock();
        try {
            return dryCount == count && System.nanoTime() - drySince < DRY_NANOS;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a poll was answered with all the jobs there were, which takes the longer the more the engine has to do. */
    void answered(long tookNanos) {
        lock.lock();
        try {
            gatherUntil = System.nanoTime() + Math.min(LONGEST_GATHER_NANOS, GATHER_FACTOR * tookNanos);
        } finally {
            lock.unlock();
        }
    }

    /** Gives jobs a moment to gather when others have just been handed out; none when the type was quiet. */
    void gather() throws InterruptedException {
        lock.lock();
        long left;
        try {
            left = gatherUntil - System.nanoTime();
        } finally {
            lock.unlock();
        }
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** Waits for news after a count; false when time is up or the waiter gave up. */
    boolean await(long seen, long nanos, BooleanSupplier givenUp) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (count == seen && left > 0 && !givenUp.getAsBoolean()) {
                left = raised.awaitNanos(left);
            }
            return count != seen && !givenUp.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
