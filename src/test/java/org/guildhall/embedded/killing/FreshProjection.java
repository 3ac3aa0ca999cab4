package org.guildhall.embedded.killing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.embedded.engine.RecordSource;
import org.guildhall.embedded.projection.Projector;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the projection that lived through everything with one made at a stroke from the whole log. */
final class FreshProjection {

    private final RecordSource log;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    FreshProjection(RecordSource log, DataSource dataSource) {
        this.log = log;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Rows that only one of the two has; empty when they are equal. */
    List<String> differences() throws InterruptedException {
        // What the process had no time for before it stopped.
        new Projector(log, dataSource, position -> {}).catchUp();
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.columns
                         where table_schema = 'camunda' and column_name = 'position'
                           and table_name not like 'engine%' and table_name <> 'projection_position'
                        """).query(String.class).list();
        jdbc.sql("create schema lived").update();
        tables.forEach(table -> jdbc.sql("create table lived.%1$s as table camunda.%1$s".formatted(table))
                .update());

        Projector fresh = new Projector(log, dataSource, position -> {});
        fresh.reset(0);
        fresh.catchUp();

        List<String> differences = new ArrayList<>();
        for (String table : tables) {
            only(table, "camunda", "lived").forEach(row -> differences.add("only fresh: " + table + " " + row));
            only(table, "lived", "camunda").forEach(row -> differences.add("only lived: " + table + " " + row));
        }
        return differences;
    }

    /** How many rows the fresh projection has in a table. */
    long rows(String table) {
        return jdbc.sql("select count(*) from camunda." + table)
                .query(Long.class)
                .single();
    }

    private List<String> only(String table, String here, String there) {
        return jdbc.sql("select t::text from %2$s.%1$s t except all select t::text from %3$s.%1$s t limit 5"
                        .formatted(table, here, there))
                .query(String.class)
                .list();
    }
}
