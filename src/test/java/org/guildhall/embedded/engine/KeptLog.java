package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a running engine take snapshots and cut its log every moment, as it does within minutes in real life, but puts
 * aside what is cut, so that everything can be counted in the end.
 */
public final class KeptLog {

    private static final long RECORDS_PER_SNAPSHOT = 500;

    private KeptLog() {}

    public static void keep(EmbeddedEngine engine, DataSource dataSource, Duration between) {
        JdbcClient.create(dataSource).sql("""
                        create table if not exists camunda.engine_log_cut (like camunda.engine_log including all);
                        create or replace function camunda.keep_cut() returns trigger language plpgsql as $$
                        begin
                            insert into camunda.engine_log_cut select old.*;
                            return old;
                        end $$;
                        create or replace trigger keep_cut before delete on camunda.engine_log
                        for each row execute function camunda.keep_cut()
                        """).update();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("test-snapshots").factory())
                .scheduleWithFixedDelay(
                        () -> engine.snapshot(RECORDS_PER_SNAPSHOT),
                        between.toMillis(),
                        between.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Puts the cut part of the log back, and says how many blocks it had. */
    public static int putBack(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("drop trigger keep_cut on camunda.engine_log").update();
        return jdbc.sql("insert into camunda.engine_log select * from camunda.engine_log_cut")
                .update();
    }
}
