package org.guildhall.recruitment.web;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Takes applications in a few at a time and in the order in which they came. When many are sent at once, all wait about
 * equally long, where otherwise some would be overtaken again and again.
 */
@Component
class SubmissionQueue {

    private static final int AT_ONCE_PER_PROCESSOR = 2;

    private final Semaphore turns =
            new Semaphore(AT_ONCE_PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    /** Waits without a database connection. */
    void inTurn(Runnable submission) {
        turns.acquireUninterruptibly();
        try {
            submission.run();
        } finally {
            turns.release();
        }
    }
}
