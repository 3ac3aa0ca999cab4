package org.guildhall.embedded.engine;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds back the commits of all that comes after the next command: what a slow disk does, but for as long as a test likes. */
public final class HeldBack implements AutoCloseable {

    private static final long LOCK = 4711;

    private final JdbcClient jdbc;
    private final Connection holder;

    /** @param dataSource the database of a running engine that is idle */
    public HeldBack(DataSource dataSource) throws SQLException {
        this.jdbc = JdbcClient.create(dataSource);
        long last = jdbc.sql("select max(hi) from camunda.engine_log")
                .query(Long.class)
                .single();
        this.holder = dataSource.getConnection();
        run("select pg_advisory_lock(%d)".formatted(LOCK));
        run("""
                create function camunda.hold_back() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%d);
                    return new;
                end $$
                """.formatted(LOCK));
        run("""
                create trigger hold_back before insert on camunda.engine_log
                for each row when (new.lo > %d) execute function camunda.hold_back()
                """.formatted(last + 1));
    }

    /** Returns when the engine has carried the command out, as far as it can be seen from outside. */
    public void awaitWaitingCommit() {
        await("a commit waits")
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("""
                        select exists (select from pg_locks where locktype = 'advisory' and objid = %d and not granted)
                        """.formatted(LOCK)).query(Boolean.class).single());
    }

    public void letGo() throws SQLException {
        run("select pg_advisory_unlock(%d)".formatted(LOCK));
    }

    /** Removes the brake of this or of an earlier process. */
    public static void remove(DataSource dataSource) {
        JdbcClient.create(dataSource)
                .sql("drop function if exists camunda.hold_back() cascade")
                .update();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
