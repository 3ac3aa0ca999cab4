package org.guildhall.notifications;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the dispatcher that there is mail, so that it need not wait for its next round. */
@Component
class Doorbell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    /** Waits for a ring, at most so long. */
    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
