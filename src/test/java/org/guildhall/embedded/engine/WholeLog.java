package org.guildhall.embedded.engine;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.protocol.record.Record;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** The records of a log on which no engine runs. */
public final class WholeLog implements RecordSource, AutoCloseable {

    private final PostgresLogStorage storage;
    private final LogStream log;
    private final RecordTail records;

    /** @param writing connections that are not pooled */
    public WholeLog(DataSource reading, DataSource writing) throws SQLException {
        this.storage = new PostgresLogStorage(new LogTable(reading), writing, reason -> {}, new EngineMeters());
        storage.open();
        this.log = LogStream.builder()
                .withLogStorage(storage)
                .withPartitionId(EngineRun.PARTITION)
                .withLogName("engine")
                .withClock(InstantSource.system())
                .withMeterRegistry(new SimpleMeterRegistry())
                .build();
        this.records = new RecordTail(log, storage);
    }

    @Override
    public List<Record<?>> read(long afterPosition, int limit, Duration patience) throws InterruptedException {
        return records.read(afterPosition, limit, patience);
    }

    @Override
    public void close() {
        records.close();
        log.close();
        storage.close();
    }
}
