package org.guildhall.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL with every migration applied, started once for all tests of this JVM. */
public final class ModuleDatabase {

    private ModuleDatabase() {}

    public static DataSource dataSource() {
        return Started.DATA_SOURCE;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    private static final class Started {

        static final DataSource DATA_SOURCE = start();

        private static DataSource start() {
            try {
                DataSource dataSource = EmbeddedPostgres.start().getPostgresDatabase();
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return dataSource;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
