package org.guildhall.embedded.engine;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Camunda engine of this process: starts from its log, takes commands, gives out records, and can start over. */
public final class EmbeddedEngine implements EngineCommands, RecordSource, LogRetention, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final Duration STOPPED_PAUSE = Duration.ofMillis(50);

    private final DataSource reading;
    private final DataSource writing;
    private final EngineState state;
    private final EngineTime time;
    private final JobSignals signals;
    private final SearchClientsProxy searches;
    private final Supplier<Stream<PurgeListener>> purgeListeners;
    private final LogTable table;
    private final SnapshotStore snapshots;
    private final Restoration restoration;
    private final EngineMeters meters = new EngineMeters();
    private volatile @Nullable EngineRun run;
    private volatile long retained;
    private volatile String stopped = "it is stopped. Try again later.";

    /**
     * @param reading pooled connections for reads
     * @param writing gives the one connection that holds the log for as long as the engine runs
     * @param searches finds what batch operations are for
     */
    EmbeddedEngine(
            DataSource reading,
            DataSource writing,
            EngineState state,
            EngineTime time,
            JobSignals signals,
            SearchClientsProxy searches,
            Supplier<Stream<PurgeListener>> purgeListeners) {
        this.reading = reading;
        this.writing = writing;
        this.state = state;
        this.time = time;
        this.signals = signals;
        this.searches = searches;
        this.purgeListeners = purgeListeners;
        this.table = new LogTable(reading);
        this.snapshots = new SnapshotStore(reading);
        this.restoration = new Restoration(reading, table, snapshots, state);
    }

    /** Prepares the tables and starts from the log; returns once commands are carried out. */
    synchronized void start() {
        if (run != null) {
            return;
        }
        long begin = System.nanoTime();
        migrate();
        time.resume();
        state.wipe();
        snapshots.takenAt().ifPresent(meters::snapshotTaken);
        run = open();
        LOG.info(
                "Camunda engine ready in {} ms, log at position {}{}",
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                table.last(),
                time.ahead().isZero() ? "" : ", its time " + time.ahead() + " ahead");
    }

    /** Begins again with no definitions, no instances and an empty log. */
    public synchronized void purge() {
        close();
        table.clear();
        retained = 0;
        meters.purged();
        purgeListeners.get().forEach(PurgeListener::purged);
        run = open();
        signals.wakeAll();
    }

    /**
     * Stores the state and removes the log before it that no reader needs, when enough has happened since the last
     * time: a start replays only what came after.
     *
     * @param records how many records are enough
     */
    synchronized void snapshot(long records) {
        EngineRun current = run;
        if (current == null) {
            return;
        }
        try {
            if (table.last() - snapshots.latest().orElse(0L) < records) {
                return;
            }
            long position = current.snapshot(snapshots);
            meters.snapshotTaken(Instant.now());
            int removed = table.truncateBefore(Math.min(position, retained));
            LOG.info("Snapshot of the engine at position {}, {} blocks of log removed", position, removed);
        } catch (IOException | RuntimeException e) {
            LOG.warn("No snapshot of the engine this time, which only makes the next start slower: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    EngineMeters meters() {
        return meters;
    }

    public boolean running() {
        return run != null;
    }

    /** What keeps the engine from working, if anything does. */
    public Optional<String> problem() {
        EngineRun current = run;
        return current == null ? Optional.of("Expected the engine to run, but " + stopped) : current.problem();
    }

    @Override
    public CompletableFuture<CommandResponse> submit(Command command, Duration timeout) {
        EngineRun current = run;
        return current == null
                ? CompletableFuture.failedFuture(
                        new EngineUnavailableException("Expected the engine to run, but " + stopped))
                : current.submit(command, timeout);
    }

    @Override
    public List<Record<?>> read(long afterPosition, int limit, Duration patience) throws InterruptedException {
        EngineRun current = run;
        if (current == null) {
            Thread.sleep(STOPPED_PAUSE.compareTo(patience) < 0 ? STOPPED_PAUSE : patience);
            return List.of();
        }
        return current.records().read(afterPosition, limit, patience);
    }

    @Override
    public void retain(long position) {
        retained = position;
    }

    @Override
    public synchronized void close() {
        EngineRun current = run;
        run = null;
        if (current != null) {
            current.close();
        }
    }

    private EngineRun open() {
        PostgresLogStorage storage = new PostgresLogStorage(table, writing, this::fenced, meters);
        EngineRun opened = null;
        try {
            storage.open();
            opened = new EngineRun(storage, state, restoration.restore(), time, signals, searches, meters);
            opened.start();
            return opened;
        } catch (LogWriter.FencedException e) {
            throw failed(storage, opened, new EngineLogException.InUse(e));
        } catch (SQLException e) {
            throw failed(storage, opened, new IllegalStateException(e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(storage, opened, new IllegalStateException("Interrupted while the engine started.", e));
        } catch (RuntimeException e) {
            throw failed(storage, opened, e);
        }
    }

    /** Another process writes the log: this engine's state is worth nothing any more, so it ends and says why. */
    private void fenced(String reason) {
        LOG.error("The engine stops: {} Then restart this application.", reason);
        stopped = "it has stopped: %s Then restart this application.".formatted(reason);
        // Not on the thread that commits, whose end closing waits for.
        Thread.ofPlatform().name("engine-fenced").start(this::close);
    }

    private static RuntimeException failed(
            PostgresLogStorage storage, @Nullable EngineRun opened, RuntimeException cause) {
        if (opened != null) {
            opened.close();
        } else {
            storage.close();
        }
        return cause;
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(reading)
                .locations("classpath:db/embedded")
                .schemas("camunda")
                .createSchemas(true)
                .load()
                .migrate();
    }
}
