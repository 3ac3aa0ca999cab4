package org.guildhall.embedded.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A running PostgreSQL server with the database {@code guildhall}, on loopback, durable like one in production. When it
 * ends although nobody closed it, it is started again on the same port.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String CLUSTER = "postgres";
    private static final String USER = "postgres";
    private static final String DATABASE = "guildhall";
    // The library starts the server for throw-away tests, with all of these off.
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    // Since PostgreSQL 18 clusters are made with them.
    private static final String CHECKSUMS = "data_checksums";
    private static final int ANY_PORT = 0;
    private static final int REVIVALS = 5;

    private final DataDirectory data;
    private final Path cluster;
    private final PostmasterWatch watch;
    private EmbeddedPostgres server;
    private boolean closed;

    private PostgresServer(DataDirectory data, Path cluster, EmbeddedPostgres server) {
        this.data = data;
        this.cluster = cluster;
        this.server = server;
        this.watch = new PostmasterWatch(cluster, this::revive);
    }

    /** Starts the server on the cluster in the data directory, creating cluster and database when they are missing. */
    public static synchronized PostgresServer start(DataDirectory data) {
        Path cluster = data.resolve(CLUSTER);
        new OrphanedPostmaster(cluster).clear();
        NewCluster made = new NewCluster(cluster);
        made.begin();
        long begin = System.nanoTime();
        PostgresServer postgres = new PostgresServer(data, cluster, open(cluster, ANY_PORT));
        try {
            postgres.checkDurability();
            postgres.createDatabase();
            made.complete();
            postgres.watch.begin();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        LOG.info(
                "PostgreSQL {} on port {}, data in {}, {} and {} on, ready in {} ms",
                postgres.setting("server_version"),
                postgres.server.getPort(),
                cluster,
                String.join(", ", DURABILITY),
                CHECKSUMS,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return postgres;
    }

    /** Ends a start that nobody waits for any more, unless the data directory was given up properly. */
    static synchronized void abandon(DataDirectory data) {
        data.abandon();
        if (data.claimed()) {
            new OrphanedPostmaster(data.resolve(CLUSTER)).clear();
        }
    }

    public synchronized String jdbcUrl() {
        return server.getJdbcUrl(USER, DATABASE);
    }

    /** Connections of its own to the database, not pooled. */
    public synchronized DataSource dataSource() {
        return server.getDatabase(USER, DATABASE);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is connected loses the connection, and finds the server where it was. */
    private synchronized void revive() {
        for (int attempt = 1; wanted() && attempt <= REVIVALS; attempt++) {
            LOG.warn("The PostgreSQL server on {} has ended although nobody stopped it; starting it again", cluster);
            try {
                int port = server.getPort();
                new OrphanedPostmaster(cluster).clear();
                // Gives up the library's claim on the directory; that it cannot stop what has ended is no news.
                server.close();
                server = open(cluster, port);
                watch.begin();
                LOG.info("PostgreSQL is back on port {}", port);
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("Expected PostgreSQL to start again on {}, but: {}", cluster, e.getMessage());
            }
        }
        if (wanted()) {
            LOG.error("PostgreSQL does not start again; restart the application.");
        }
    }

    private boolean wanted() {
        return !closed && !data.abandoned();
    }

    private static EmbeddedPostgres open(Path cluster, int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        DURABILITY.forEach(it -> builder.setServerConfig(it, "on"));
        if (port != ANY_PORT) {
            builder.setPort(port);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            new OrphanedPostmaster(cluster).clear();
            throw new UncheckedIOException(
                    "Expected PostgreSQL to start on %s, but: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    private void checkDurability() {
        for (String name :
                Stream.concat(DURABILITY.stream(), Stream.of(CHECKSUMS)).toList()) {
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
