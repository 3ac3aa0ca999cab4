package org.guildhall.embedded.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that appends to the log. An advisory lock on it, and the primary key of the table, keep a second
 * engine from writing the same log.
 */
final class LogWriter implements AutoCloseable {

    private static final long LOG_LOCK = 0x4755494C44L;

    private final DataSource dataSource;
    private @Nullable Connection connection;
    private long last;

    LogWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the log and tells the position it ends at, 0 when it is empty. */
    long open() throws SQLException {
        connect();
        last = lastPosition();
        return last;
    }

    /** Appends in one transaction. Safe to repeat after a failure, even when it is unknown whether the commit happened. */
    void append(List<LogBlock> blocks) throws SQLException {
        if (connection == null) {
            connect();
            long found = lastPosition();
            if (found == blocks.getLast().hi()) {
                last = found;
                return;
            }
            if (found != last) {
                throw new FencedException("the log ends at %d instead of %d".formatted(found, last));
            }
        }
        insert(blocks);
        last = blocks.getLast().hi();
    }

    /** Gives up a connection that failed; the next append opens another. */
    void reset() {
        Connection failed = connection;
        connection = null;
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException ignored) {
                // It is broken already.
            }
        }
    }

    @Override
    public void close() {
        reset();
    }

    private void connect() throws SQLException {
        Connection fresh = dataSource.getConnection();
        try (Statement statement = fresh.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOG_LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                fresh.close();
                throw new FencedException("another process holds it");
            }
        }
        fresh.setAutoCommit(false);
        connection = fresh;
    }

    private long lastPosition() throws SQLException {
        Connection open = open(connection);
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(hi), 0) from camunda.engine_log")) {
            row.next();
            long position = row.getLong(1);
            open.commit();
            return position;
        }
    }

    private void insert(List<LogBlock> blocks) throws SQLException {
        Connection open = open(connection);
        try (PreparedStatement insert =
                open.prepareStatement("insert into camunda.engine_log (lo, hi, data) values (?, ?, ?)")) {
            for (LogBlock block : blocks) {
                insert.setLong(1, block.lo());
                insert.setLong(2, block.hi());
                insert.setBytes(3, block.data());
                insert.addBatch();
            }
            insert.executeBatch();
            open.commit();
        }
    }

    private static Connection open(@Nullable Connection connection) throws SQLException {
        if (connection == null) {
            throw new SQLException("Expected an open connection to the log.");
        }
        return connection;
    }

    /** Another process writes this log; nothing may be appended any more. */
    static final class FencedException extends SQLException {
        FencedException(String found) {
            super("Expected to be the only writer of the engine's log, but %s. Stop the other process."
                    .formatted(found));
        }
    }
}
