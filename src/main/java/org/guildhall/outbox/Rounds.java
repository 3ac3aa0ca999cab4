package org.guildhall.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Empties an outbox while the application runs: whenever its doorbell rings, and now and then without. */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final int threads;
    private final BooleanSupplier sendNext;
    private final Doorbell doorbell;
    private final Duration pollInterval;
    private volatile List<Thread> running = List.of();

    /**
     * @param name of the outbox, in the log
     * @param threads how many entries are sent at a time
     * @param sendNext sends the entry that is due next; false when none is
     * @param pollInterval longest wait until a due entry is noticed
     */
    public Rounds(String name, int threads, BooleanSupplier sendNext, Doorbell doorbell, Duration pollInterval) {
        this.name = name;
        this.threads = threads;
        this.sendNext = sendNext;
        this.doorbell = doorbell;
        this.pollInterval = pollInterval;
    }

    @Override
    public void start() {
        // Known before they run: each ends when it is not among those that are known.
        List<Thread> starting = IntStream.rangeClosed(1, threads)
                .mapToObj(number ->
                        Thread.ofPlatform().name(name + "-" + number).daemon().unstarted(this::run))
                .toList();
        running = starting;
        starting.forEach(Thread::start);
    }

    @Override
    public void stop() {
        List<Thread> stopping = running;
        running = List.of();
        stopping.forEach(thread -> doorbell.ring());
        try {
            for (Thread thread : stopping) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    private boolean wanted() {
        return running.contains(Thread.currentThread());
    }

    private void run() {
        while (wanted()) {
            try {
                sendAllDue();
                doorbell.await(pollInterval);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendAllDue() {
        try {
            while (wanted() && sendNext.getAsBoolean()) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            LOG.warn("The outbox of {} cannot be reached; trying again in {}: {}", name, pollInterval, e.toString());
        }
    }
}
