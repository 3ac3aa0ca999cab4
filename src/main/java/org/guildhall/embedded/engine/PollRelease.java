package org.guildhall.embedded.engine;

import org.springframework.context.SmartLifecycle;

/** Ends the long polls first when the application stops: the Camunda client waits for the open ones before it closes. */
final class PollRelease implements SmartLifecycle {

    private final JobSignals signals;
    private volatile boolean running;

    PollRelease(JobSignals signals) {
        this.signals = signals;
    }

    @Override
    public void start() {
        signals.open();
        running = true;
    }

    @Override
    public void stop() {
        signals.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
