package org.guildhall.embedded.engine;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the engine's state back from the database: the latest snapshot, or nothing when the log holds everything. */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final long BEGINNING = 1;

    private final LogCheck check;
    private final LogTable table;
    private final SnapshotStore snapshots;
    private final EngineState state;

    Restoration(DataSource dataSource, LogTable table, SnapshotStore snapshots, EngineState state) {
        this.check = new LogCheck(dataSource);
        this.table = table;
        this.snapshots = snapshots;
        this.state = state;
    }

    /**
     * Prepares a directory to start from.
     *
     * @throws EngineLogException.Damaged when log and snapshot together do not hold everything since the beginning
     */
    Path restore() {
        check.check();
        long first = table.first();
        Optional<Long> snapshot = snapshots.latest();
        if (snapshot.isEmpty()) {
            if (first > BEGINNING) {
                throw new EngineLogException.Damaged(
                        "Expected a snapshot of what came before position %d, where the engine's log begins, but there is none."
                                .formatted(first));
            }
            return state.newDirectory();
        }
        return restore(snapshot.get(), first);
    }

    private Path restore(long position, long first) {
        Path directory = state.newDirectory();
        if (!snapshots.restore(position, directory)) {
            if (first > BEGINNING) {
                throw new EngineLogException.Damaged(
                        "Expected the engine's snapshot at position %d as it was written, but parts are missing or garbled, and the log before position %d is no longer kept."
                                .formatted(position, first));
            }
            LOG.warn("The engine's snapshot at position {} is damaged; replaying the whole log instead", position);
            return state.newDirectory();
        }
        if (first > position || table.last() < position) {
            throw new EngineLogException.Damaged(
                    "Expected the engine's log to hold position %d, where its snapshot stands, but it holds %d to %d."
                            .formatted(position, first, table.last()));
        }
        return directory;
    }
}
