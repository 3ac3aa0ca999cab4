package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Commands that wait for their answer. The engine's thread fills in an answer field by field and then gives it out; the
 * caller gets it once the records it rests on are durable. Before that the process may die and carry out the command
 * again, at another time and with other keys.
 */
final class PendingCommands implements CommandResponseWriter {

    private record Pending(String name, CompletableFuture<CommandResponse> answer, long deadlineNanos) {

        void expire(long now) {
            if (now - deadlineNanos > 0) {
                answer.completeExceptionally(new TimeoutException());
            }
        }
    }

    // One look at all that wait, while any do, instead of a timer for each of hundreds a second.
    private static final Executor LATER = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicLong requestIds = new AtomicLong();
    private final Consumer<Runnable> afterCommit;
    private final Consumer<CommandResponse> unclaimed;
    private final AtomicBoolean watching = new AtomicBoolean();
    // A replayed command answers the process that sent it: another id per start keeps its answers apart from ours.
    private final int streamId = new SecureRandom().nextInt(Integer.MAX_VALUE - 1) + 1;

    private long key;
    private @Nullable Intent intent;
    private @Nullable RecordType recordType;
    private @Nullable ValueType valueType;
    private RejectionType rejectionType = RejectionType.NULL_VAL;
    private String rejectionReason = "";
    private byte[] value = {};

    /**
     * @param afterCommit runs an action once all that the engine wrote so far is durable
     * @param unclaimed gets the answers that nobody waits for, because the process that asked has died, or lost patience
     */
    PendingCommands(Consumer<Runnable> afterCommit, Consumer<CommandResponse> unclaimed) {
        this.afterCommit = afterCommit;
        this.unclaimed = unclaimed;
    }

    int streamId() {
        return streamId;
    }

    /** Registers a command under a new request id; without an answer it fails soon after the timeout. */
    long register(String name, CompletableFuture<CommandResponse> answer, Duration timeout) {
        long id = requestIds.incrementAndGet();
        pending.put(id, new Pending(name, answer, System.nanoTime() + timeout.toNanos()));
        answer.whenComplete((response, failure) -> pending.remove(id));
        watch();
        return id;
    }

    private void watch() {
        if (!pending.isEmpty() && watching.compareAndSet(false, true)) {
            LATER.execute(() -> {
                long now = System.nanoTime();
                pending.values().forEach(it -> it.expire(now));
                watching.set(false);
                watch();
            });
        }
    }

    void failAll(String reason) {
        pending.values().forEach(it -> it.answer().completeExceptionally(new EngineUnavailableException(reason)));
    }

    @Override
    public CommandResponseWriter partitionId(int partitionId) {
        return this;
    }

    @Override
    public CommandResponseWriter key(long key) {
        this.key = key;
        return this;
    }

    @Override
    public CommandResponseWriter intent(Intent intent) {
        this.intent = intent;
        return this;
    }

    @Override
    public CommandResponseWriter recordType(RecordType type) {
        this.recordType = type;
        return this;
    }

    @Override
    public CommandResponseWriter valueType(ValueType valueType) {
        this.valueType = valueType;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionType(RejectionType rejectionType) {
        this.rejectionType = rejectionType;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionReason(DirectBuffer rejectionReason) {
        this.rejectionReason = BufferUtil.bufferAsString(rejectionReason);
        return this;
    }

    @Override
    public CommandResponseWriter valueWriter(BufferWriter value) {
        byte[] bytes = new byte[value.getLength()];
        value.write(new UnsafeBuffer(bytes), 0);
        this.value = bytes;
        return this;
    }

    @Override
    public void tryWriteResponse(int requestStreamId, long requestId) {
        Pending command = requestStreamId == streamId ? pending.get(requestId) : null;
        if (recordType == RecordType.COMMAND_REJECTION) {
            if (command != null) {
                reject(command);
            }
        } else if (intent != null) {
            UnifiedRecordValue read = UnifiedRecordValue.fromValueType(valueType);
            read.wrap(new UnsafeBuffer(value));
            CommandResponse response = new CommandResponse(key, intent, read);
            afterCommit.accept(() -> {
                if (command == null || !command.answer().complete(response)) {
                    unclaimed.accept(response);
                }
            });
        }
    }

    private void reject(Pending command) {
        CommandRejectedException rejection =
                new CommandRejectedException(command.name(), rejectionType, rejectionReason);
        afterCommit.accept(() -> command.answer().completeExceptionally(rejection));
    }
}
