package org.guildhall.embedded.engine;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;

/** Wakes long polls when the engine has jobs of their type. */
final class JobSignals implements JobStreamer {

    private final Map<String, JobSignal> signals = new ConcurrentHashMap<>();
    private volatile boolean closed;

    JobSignal of(String type) {
        return signals.computeIfAbsent(type, it -> new JobSignal());
    }

    boolean closed() {
        return closed;
    }

    void wakeAll() {
        signals.values().forEach(JobSignal::raise);
    }

    void open() {
        closed = false;
    }

    /** Ends every poll, and every later one at once. */
    void close() {
        closed = true;
        wakeAll();
    }

    @Override
    public void notifyWorkAvailable(String type) {
        of(type).raise();
    }

    @Override
    public Optional<JobStream> streamFor(DirectBuffer type, Predicate<JobActivationProperties> filter) {
        return Optional.empty();
    }
}
