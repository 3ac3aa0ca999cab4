package org.guildhall.embedded.engine;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.engine.processing.streamprocessor.TypedRecordProcessorContext;
import io.camunda.zeebe.engine.processing.streamprocessor.TypedRecordProcessors;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import io.camunda.zeebe.stream.api.records.TypedRecord;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.stream.impl.StreamProcessorListener;
import io.camunda.zeebe.stream.impl.StreamProcessorMode;
import io.camunda.zeebe.util.FeatureFlags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The engine from its start on a log to its end: one partition with its actors, state and stream processor. */
final class EngineRun implements AutoCloseable {

    static final int PARTITION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(EngineRun.class);
    private static final Duration LONGEST_REPLAY = Duration.ofMinutes(30);

    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

    private final EngineState state;
    private final ActorScheduler scheduler;
    private final PostgresLogStorage storage;
    private final ZeebeDb<ZbColumnFamilies> db;
    private final LogStream log;
    private final LogStreamWriter writer;
    private final JobRelease jobRelease;
    private final PendingCommands pending;
    private final CountDownLatch recovered = new CountDownLatch(1);
    private final StreamProcessor processor;
    private final KeyCeiling keys;
    private final RecordTail records;
    private final SearchClientsProxy searches;
    private final EngineMeters figures;
    private final WorkerLane lane = new WorkerLane();
    private volatile boolean closed;

    /**
     * @param storage the log, already open; closed together with the run
     * @param searches finds what batch operations are for
     */
    EngineRun(
            PostgresLogStorage storage,
            EngineState state,
            Path directory,
            EngineTime time,
            JobStreamer jobs,
            SearchClientsProxy searches,
            EngineMeters figures) {
        MeterRegistry meters = new CompositeMeterRegistry();
        this.searches = searches;
        this.storage = storage;
        this.state = state;
        this.scheduler = ActorScheduler.newActorScheduler()
                .setSchedulerName("engine")
                .setActorClock(time)
                .setCpuBoundActorThreadCount(1)
                .setIoBoundActorThreadCount(1)
                .build();
        scheduler.start();
        var clock = new ControllableStreamClockImpl(time);
        this.db = state.open(directory, meters);
        this.log = LogStream.builder()
                .withLogStorage(storage)
                .withPartitionId(PARTITION)
                .withLogName("engine")
                .withClock(clock)
                .withMeterRegistry(meters)
                .build();
        this.writer = log.newLogStreamWriter();
        this.jobRelease = new JobRelease(log);
        this.pending = new PendingCommands(storage::afterCommit, this::unclaimed);
        this.figures = figures;
        this.processor = processor(clock, meters, jobs);
        this.keys = new KeyCeiling(PARTITION, db);
        this.records = new RecordTail(log, storage);
    }

    /** Replays the log and returns once commands are carried out. */
    void start() throws InterruptedException {
        processor.openAsync(false).join();
        long end = System.nanoTime() + LONGEST_REPLAY.toNanos();
        while (!recovered.await(5, TimeUnit.MILLISECONDS)) {
            if (processor.isFailed() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Expected the engine to recover from its log, but it failed; the log above says why."
                                + " Start with --guildhall.embedded.reset=true to begin without the old data.");
            }
        }
        figures.started(
                storage.last(), processor.getLastProcessedPositionAsync().join());
    }

    CompletableFuture<CommandResponse> submit(Command command, Duration timeout) {
        if (closed || processor.isFailed()) {
            return CompletableFuture.failedFuture(
                    new EngineUnavailableException("Expected the engine to run, but it is stopped. Try again later."));
        }
        if (storage.full()) {
            return CompletableFuture.failedFuture(new EngineUnavailableException(
                    "Expected the engine to take the command, but its log cannot be written. Try again later."));
        }
        String name = command.intent().name();
        if (!keys.knows(command.key())) {
            return CompletableFuture.failedFuture(new CommandRejectedException(
                    name,
                    RejectionType.NOT_FOUND,
                    "Expected to find the %s with key '%d', but no such key was ever given out."
                            .formatted(command.valueType().name().toLowerCase().replace('_', ' '), command.key())));
        }
        CompletableFuture<CommandResponse> answer = new CompletableFuture<>();
        long request = pending.register(name, answer, timeout);
        RecordMetadata metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(command.valueType())
                .intent(command.intent())
                .requestId(request)
                .requestStreamId(pending.streamId());
        if (command.operationReference() >= 0) {
            metadata.operationReference(command.operationReference());
        }
        LogAppendEntry entry = LogAppendEntry.of(command.key(), metadata, command.value());
        if (WorkerLane.takes(command)) {
            lane.enter(() -> write(command.intent(), entry, answer));
        } else {
            write(command.intent(), entry, answer);
        }
        return answer;
    }

    /** Tells the position; none when nobody waits for the answer any more, or the log refuses, which the answer then says. */
    private OptionalLong write(Intent intent, LogAppendEntry entry, CompletableFuture<CommandResponse> answer) {
        if (answer.isDone()) {
            return OptionalLong.empty();
        }
        try {
            var written = writer.tryWrite(WriteContext.userCommand(intent), entry);
            if (written.isRight()) {
                return OptionalLong.of(written.get());
            }
            answer.completeExceptionally(new EngineUnavailableException(
                    "Expected to write the command to the engine's log, but: %s.".formatted(written.getLeft())));
        } catch (RuntimeException e) {
            // It may be the engine's own thread, which has nothing to do with whose command this is.
            answer.completeExceptionally(e);
        }
        return OptionalLong.empty();
    }

    /**
     * Takes a snapshot of the state and stores it once all that led to it is durable in the log.
     *
     * @return a position whose effects it holds, and those of everything before
     */
    long snapshot(SnapshotStore store) throws IOException, InterruptedException {
        // Asked before: the snapshot may hold more, which it knows by itself, but never less.
        long position = processor.getLastProcessedPositionAsync().join();
        Path directory = state.newDirectory();
        db.createSnapshot(directory.toFile());
        // The snapshot may hold commands that are not committed yet, and that led to no record.
        long written = Math.max(
                processor.getLastWrittenPositionAsync().join(),
                processor.getLastProcessedPositionAsync().join());
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.toList();
        }
        if (!storage.awaitCommitted(written, LONGEST_COMMIT)) {
            throw new IOException("the log is not written: " + storage.problem().orElse("it takes too long"));
        }
        store.save(position, files);
        FileSystemUtils.deleteRecursively(directory.getParent());
        return position;
    }

    private void unclaimed(CommandResponse answer) {
        // Once it closes, the next start frees all jobs.
        if (!closed) {
            jobRelease.freeUnclaimed(answer);
        }
    }

    RecordTail records() {
        return records;
    }

    Optional<String> problem() {
        return processor.isFailed()
                ? Optional.of("The engine has failed; restart the application.")
                : storage.problem();
    }

    @Override
    public void close() {
        closed = true;
        pending.failAll("Expected the engine to answer, but it is stopping. Try again later.");
        records.close();
        quietly(() -> processor.closeAsync().join(10, TimeUnit.SECONDS));
        quietly(storage::close);
        quietly(log::close);
        if (quietly(() -> scheduler.stop().get(10, TimeUnit.SECONDS))) {
            // RocksDB is native: a thread that still used it would take the whole process down.
            quietly(db::close);
        }
    }

    private StreamProcessor processor(ControllableStreamClockImpl clock, MeterRegistry meters, JobStreamer jobs) {
        SecurityConfiguration security = new SecurityConfiguration();
        security.getAuthorizations().setEnabled(false);
        LocalCommandSender sender = new LocalCommandSender(log);
        Engine engine = new Engine(
                context -> processors(context, sender, jobs, security),
                new EngineConfiguration().setEnableIdentitySetup(false),
                security);
        return StreamProcessor.builder()
                .meterRegistry(meters)
                .logStream(log)
                .zeebeDb(db)
                .actorSchedulingService(scheduler)
                .clock(clock)
                .recordProcessors(List.of(engine))
                .commandResponseWriter((CommandResponseWriter) pending)
                .partitionCommandSender(sender)
                .streamProcessorMode(StreamProcessorMode.PROCESSING)
                .listener(new Listeners(figures, lane))
                .addLifecycleListener(new StreamProcessorLifecycleAware() {
                    @Override
                    public void onRecovered(ReadonlyStreamProcessorContext context) {
                        recovered.countDown();
                    }
                })
                .build();
    }

    private TypedRecordProcessors processors(
            TypedRecordProcessorContext context,
            LocalCommandSender sender,
            JobStreamer jobs,
            SecurityConfiguration security) {
        return EngineProcessors.createEngineProcessors(
                        context,
                        1,
                        new SubscriptionCommandSender(PARTITION, sender),
                        sender,
                        FeatureFlags.createDefault(),
                        jobs,
                        searches,
                        new BrokerRequestAuthorizationConverter(security))
                .withListener(new OrphanedJobs(context.getProcessingState().getJobState(), jobRelease));
    }

    /** The engine tells one. */
    private record Listeners(StreamProcessorListener first, StreamProcessorListener second)
            implements StreamProcessorListener {

        @Override
        public void onProcessed(TypedRecord<?> command) {
            first.onProcessed(command);
            second.onProcessed(command);
        }

        @Override
        public void onSkipped(LoggedEvent skipped) {
            first.onSkipped(skipped);
            second.onSkipped(skipped);
        }
    }

    private interface Closing {
        void run() throws Exception;
    }

    private static boolean quietly(Closing closing) {
        try {
            closing.run();
            return true;
        } catch (Exception e) {
            LOG.warn("The engine did not close cleanly, which loses nothing: {}", e.toString());
            return false;
        }
    }
}
