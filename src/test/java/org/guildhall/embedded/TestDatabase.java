package org.guildhall.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of the embedded platform in this JVM, with the schema {@code camunda}. */
public final class TestDatabase {

    private static final HikariDataSource DATA_SOURCE = start();

    private TestDatabase() {}

    public static DataSource dataSource() {
        return DATA_SOURCE;
    }

    /** Connections that end when they are closed. */
    public static DataSource unpooled() {
        return DATA_SOURCE.getDataSource();
    }

    private static HikariDataSource start() {
        try {
            HikariDataSource dataSource = new HikariDataSource();
            dataSource.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/embedded")
                    .defaultSchema("camunda")
                    .load()
                    .migrate();
            return dataSource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
