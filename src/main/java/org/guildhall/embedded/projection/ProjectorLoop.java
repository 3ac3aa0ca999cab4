package org.guildhall.embedded.projection;

import java.time.Duration;
import org.guildhall.embedded.engine.Gathering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the projection up with the log on a thread of its own while the application runs. */
public final class ProjectorLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectorLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    // A row that changes twice meanwhile is written once.
    private static final int MANY_RECORDS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Projector projector;
    private final Gathering gathering = new Gathering(MANY_RECORDS, PAUSE);
    private @Nullable Thread thread;

    public ProjectorLoop(Projector projector) {
        this.projector = projector;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("camunda-projector").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            join(thread);
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                gathering.pauseAfter(projector.step(PATIENCE));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Expected to project the engine's next records; trying again in {}", PATIENCE, e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PATIENCE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
