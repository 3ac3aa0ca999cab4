package org.guildhall.embedded.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running PostgreSQL server with the database {@code guildhall}, on loopback, durable like one in production. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String CLUSTER = "postgres";
    private static final String USER = "postgres";
    private static final String DATABASE = "guildhall";
    // The library starts the server for throw-away tests, with all of these off.
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server on the cluster in the data directory, creating cluster and database when they are missing. */
    public static synchronized PostgresServer start(DataDirectory data) {
        Path cluster = data.resolve(CLUSTER);
        new OrphanedPostmaster(cluster).clear();
        NewCluster made = new NewCluster(cluster);
        made.begin();
        long begin = System.nanoTime();
        PostgresServer postgres = new PostgresServer(open(cluster));
        try {
            postgres.checkDurability();
            postgres.createDatabase();
            made.complete();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        LOG.info(
                "PostgreSQL {} on port {}, data in {}, {} on, ready in {} ms",
                postgres.setting("server_version"),
                postgres.server.getPort(),
                cluster,
                String.join(", ", DURABILITY),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return postgres;
    }

    /** Ends a start that nobody waits for any more, unless the data directory was given up properly. */
    static synchronized void abandon(DataDirectory data) {
        if (data.claimed()) {
            new OrphanedPostmaster(data.resolve(CLUSTER)).clear();
        }
    }

    public String jdbcUrl() {
        return server.getJdbcUrl(USER, DATABASE);
    }

    /** Connections of its own to the database, not pooled. */
    public DataSource dataSource() {
        return server.getDatabase(USER, DATABASE);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres open(Path cluster) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        DURABILITY.forEach(it -> builder.setServerConfig(it, "on"));
        try {
            return builder.start();
        } catch (IOException e) {
            new OrphanedPostmaster(cluster).clear();
            throw new UncheckedIOException(
                    "Expected PostgreSQL to start on %s, but: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    private void checkDurability() {
        for (String name : DURABILITY) {
            String value = setting(name);
            if (!"on".equals(value)) {
                throw new IllegalStateException(
                        "Expected PostgreSQL to run with %s on, so that nothing acknowledged is lost, but it is %s."
                                .formatted(name, value));
            }
        }
    }

    private String setting(String name) {
        return JdbcClient.create(server.getPostgresDatabase())
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private void createDatabase() {
        JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
        boolean exists = jdbc.sql("select exists (select from pg_database where datname = :name)")
                .param("name", DATABASE)
                .query(Boolean.class)
                .single();
        if (!exists) {
            jdbc.sql("create database " + DATABASE).update();
        }
    }
}
