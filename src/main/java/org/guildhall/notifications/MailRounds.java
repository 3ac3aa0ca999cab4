package org.guildhall.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the dispatcher going while the application runs: whenever the doorbell rings, and now and then without. */
@Component
class MailRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailDispatcher dispatcher;
    private final Doorbell doorbell;
    private final NotificationSettings settings;
    private volatile @Nullable Thread thread;

    MailRounds(MailDispatcher dispatcher, Doorbell doorbell, NotificationSettings settings) {
        this.dispatcher = dispatcher;
        this.doorbell = doorbell;
        this.settings = settings;
    }

    @Override
    public void start() {
        // Known before it runs: it ends when it is not the one that is known.
        Thread starting = Thread.ofPlatform().name("mail").daemon().unstarted(this::run);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        doorbell.ring();
        try {
            stopping.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                sendAllDue();
                doorbell.await(settings.pollInterval());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendAllDue() {
        try {
            while (thread == Thread.currentThread() && dispatcher.sendNext()) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The mail outbox cannot be reached; trying again in {}: {}", settings.pollInterval(), e.toString());
        }
    }
}
