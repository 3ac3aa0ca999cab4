package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.stream.api.records.TypedRecord;
import io.camunda.zeebe.stream.impl.StreamProcessorListener;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets what people ask for overtake what workers do. The engine carries out its log in order, so commands of workers enter
 * it only a few at a time: somebody who completes a task waits for those, not for a hundred finished jobs.
 */
final class WorkerLane implements StreamProcessorListener {

    // Enough that the engine finds the next one while it is busy with the one before.
    private static final int MOST_AHEAD = 8;

    private final Queue<Supplier<OptionalLong>> waiting = new ArrayDeque<>();
    private final Queue<Long> ahead = new ArrayDeque<>();

    /** Whether a command comes from a worker; retries and deadlines of a job are changed by people. */
    static boolean takes(Command command) {
        return command.valueType() == ValueType.JOB_BATCH
                || (command.valueType() == ValueType.JOB && command.intent() != JobIntent.UPDATE);
    }

    /**
     * Writes a command when its turn comes, which may be at once.
     *
     * @param write writes it to the log and tells its position, or nothing when it was not written after all; never fails
     */
    synchronized void enter(Supplier<OptionalLong> write) {
        waiting.add(write);
        admit();
    }

    @Override
    public void onProcessed(TypedRecord<?> command) {
        reached(command.getPosition());
    }

    @Override
    public void onSkipped(LoggedEvent skipped) {
        reached(skipped.getPosition());
    }

    /** The engine has dealt with the log up to a position. */
    synchronized void reached(long position) {
        while (!ahead.isEmpty() && ahead.peek() <= position) {
            ahead.poll();
        }
        admit();
    }

    private void admit() {
        while (ahead.size() < MOST_AHEAD && !waiting.isEmpty()) {
            waiting.remove().get().ifPresent(ahead::add);
        }
    }
}
