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

    private static final String HOLDER = """
            select pid from pg_locks
             where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = %d
            """.formatted(LOG_LOCK);

    // One statement is a transaction of its own: one way to the server and back, whatever has gathered.
    private static final String INSERT = """
            insert into camunda.engine_log (lo, hi, data, checksum)
            select * from unnest(?, ?, ?, ?)
            """;

    /** The newest block in the database: the checksum tells ours from one that another process wrote in its place. */
    private record End(long position, long checksum) {}

    private final DataSource dataSource;
    private @Nullable Connection connection;
    private long last;
    private int backend;

    LogWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the log and tells the position it ends at, 0 when it is empty. */
    long open() throws SQLException {
        connect();
        last = end().position();
        return last;
    }

    /** Appends in one transaction. Safe to repeat after a failure, even when it is unknown whether the commit happened. */
    void append(List<LogBlock> blocks) throws SQLException {
        LogBlock newest = blocks.getLast();
        if (connection == null) {
            connect();
            End found = end();
            if (found.equals(new End(newest.hi(), newest.checksum()))) {
                last = newest.hi();
                return;
            }
            if (found.position() != last) {
                throw new FencedException("the log ends at %d instead of %d".formatted(found.position(), last));
            }
        }
        insert(blocks);
        last = newest.hi();
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
        release();
        reset();
    }

    /** Before the connection is closed: its server process outlives it by a moment, and with it the lock. */
    private void release() {
        Connection open = connection;
        if (open != null) {
            try (Statement statement = open.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOG_LOCK + ")");
            } catch (SQLException ignored) {
                // It goes with the connection.
            }
        }
    }

    private void connect() throws SQLException {
        Connection fresh = dataSource.getConnection();
        try {
            lock(fresh);
            connection = fresh;
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    private void lock(Connection fresh) throws SQLException {
        if (ask(fresh, "select case when pg_try_advisory_lock(%d) then pg_backend_pid() end".formatted(LOG_LOCK))
                instanceof Integer pid) {
            backend = pid;
        } else if (backend != 0 && ask(fresh, HOLDER) instanceof Integer pid && pid == backend) {
            // The server has not noticed yet that our last connection is gone: it may even commit for it.
            throw new SQLException("the server is still busy with the connection that was lost");
        } else {
            throw new FencedException("another process holds it");
        }
    }

    private static @Nullable Object ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getObject(1) : null;
        }
    }

    private End end() throws SQLException {
        Connection open = open(connection);
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery(
                        "select hi, checksum from camunda.engine_log order by lo desc limit 1")) {
            return row.next() ? new End(row.getLong(1), row.getLong(2)) : new End(0, 0);
        }
    }

    private void insert(List<LogBlock> blocks) throws SQLException {
        Connection open = open(connection);
        try (PreparedStatement insert = open.prepareStatement(INSERT)) {
            array(insert, 1, "int8", blocks.stream().map(LogBlock::lo).toArray(Long[]::new));
            array(insert, 2, "int8", blocks.stream().map(LogBlock::hi).toArray(Long[]::new));
            array(insert, 3, "bytea", blocks.stream().map(LogBlock::data).toArray(byte[][]::new));
            array(insert, 4, "int8", blocks.stream().map(LogBlock::checksum).toArray(Long[]::new));
            insert.executeUpdate();
        }
    }

    private static void array(PreparedStatement insert, int index, String type, Object[] values) throws SQLException {
        insert.setArray(index, insert.getConnection().createArrayOf(type, values));
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
