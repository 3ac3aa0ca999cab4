package org.guildhall.embedded.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits until the log is durable up to a position. */
final class AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private record Waiting(long position, Runnable action) {

        /** One that fails must not keep the others from running, nor the log from being written. */
        void run() {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("Expected to give out what the log now holds, but it failed", e);
            }
        }
    }

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private volatile long durable;

    /** Runs an action once the log is durable up to a position; to be called by one thread with growing positions. */
    void run(long position, Runnable action) {
        if (position <= durable && waiting.isEmpty()) {
            new Waiting(position, action).run();
            return;
        }
        waiting.add(new Waiting(position, action));
        // The commit may have come between the question and the answer.
        release();
    }

    /** Notes up to where the log is durable. */
    void durable(long position) {
        durable = position;
        release();
    }

    private void release() {
        for (Waiting next = waiting.peek(); next != null && next.position() <= durable; next = waiting.peek()) {
            // Both threads may see it; the one that removes it runs it.
            if (waiting.remove(next)) {
                next.run();
            }
        }
    }
}
