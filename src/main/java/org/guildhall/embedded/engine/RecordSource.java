package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.List;

/** The engine's committed records in the order of the log: the shape an exporter sees. */
public interface RecordSource {

    /**
     * Reads what follows a position, oldest first.
     *
     * @param afterPosition log position already seen; {@code 0} to read from the oldest record kept
     * @param limit most records to return
     * @param patience how long to wait for a first record when there is none
     * @return safe copies; empty when patience ran out
     */
    List<Record<?>> read(long afterPosition, int limit, Duration patience) throws InterruptedException;
}
