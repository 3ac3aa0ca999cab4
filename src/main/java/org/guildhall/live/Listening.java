package org.guildhall.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries changes between nodes: one thread and one connection for all pages, which says what changed here and hears what
 * changed anywhere (PostgreSQL's NOTIFY and LISTEN). While the database is away, pages look again now and then by themselves.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final String CHANNEL = "guildhall_live";
    private static final Duration GATHER = Duration.ofMillis(250);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Changes changes;
    private final Streams streams;
    private volatile @Nullable Thread running;

    Listening(DataSource database, Changes changes, Streams streams) {
        this.database = database;
        this.changes = changes;
        this.streams = streams;
    }

    @Override
    public synchronized void start() {
        Thread thread = Thread.ofPlatform().name("live").daemon().unstarted(this::run);
        running = thread;
        thread.start();
    }

    @Override
    public synchronized void stop() {
        Thread thread = running;
        running = null;
        streams.end();
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private void run() {
        while (wanted()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                execute(connection, "listen " + CHANNEL);
                try {
                    carry(connection);
                } finally {
                    execute(connection, "unlisten " + CHANNEL);
                }
            } catch (SQLException | RuntimeException e) {
                if (wanted()) {
                    LOG.warn(
                            "Pages are not told of changes for now; trying again in {}: {}", AGAIN_AFTER, e.toString());
                    pause(AGAIN_AFTER);
                }
            }
        }
    }

    private void carry(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (wanted()) {
            say(connection, changes.take());
            PGNotification[] heard = postgres.getNotifications((int) GATHER.toMillis());
            if (heard != null) {
                for (PGNotification one : heard) {
                    streams.ring(new Audience(one.getParameter()));
                }
            }
        }
    }

    private static void say(Connection connection, Set<Audience> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var notify = connection.prepareStatement("select pg_notify(?, unnest(?::text[]))")) {
            notify.setString(1, CHANNEL);
            notify.setArray(
                    2,
                    connection.createArrayOf(
                            "text", changed.stream().map(Audience::name).toArray()));
            notify.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean wanted() {
        return Thread.currentThread() == running;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
