package org.guildhall.embedded.engine;

import io.camunda.zeebe.scheduler.clock.ActorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The system's time plus how far it was moved forward, which outlives the process as the timers made under it do. */
final class EngineTime implements EngineClock, ActorClock {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final JdbcClient jdbc;
    private final AtomicLong aheadMillis = new AtomicLong();

    EngineTime(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Takes up the time where an earlier process left it. */
    void resume() {
        aheadMillis.set(jdbc.sql("select coalesce(max(ahead_millis), 0) from camunda.engine_clock")
                .query(Long.class)
                .single());
    }

    @Override
    public Instant now() {
        return Instant.now().plusMillis(aheadMillis.get());
    }

    @Override
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected to move the time forward, but got %s. It never moves back while the engine runs."
                            .formatted(duration));
        }
        if (duration.compareTo(FURTHEST.minus(ahead())) > 0) {
            throw new IllegalArgumentException(
                    "Expected the time to stay within %d years of the real one, but got a time after that. Choose an earlier one."
                            .formatted(FURTHEST.toDays() / 365));
        }
        // Stored first: a time that was seen must not be forgotten by a restart.
        long ahead = aheadMillis.get() + duration.toMillis();
        store(ahead);
        aheadMillis.set(ahead);
    }

    @Override
    public synchronized void reset() {
        store(0);
        aheadMillis.set(0);
    }

    @Override
    public Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    @Override
    public boolean update() {
        return true;
    }

    @Override
    public long getTimeMillis() {
        return System.currentTimeMillis() + aheadMillis.get();
    }

    @Override
    public long getNanosSinceLastMillisecond() {
        return now().getNano() % NANOS_PER_MILLI;
    }

    @Override
    public long getNanoTime() {
        return System.nanoTime() + aheadMillis.get() * NANOS_PER_MILLI;
    }

    private void store(long millis) {
        jdbc.sql("""
                        insert into camunda.engine_clock (ahead_millis)
                        values (:millis)
                        on conflict (id) do update set ahead_millis = excluded.ahead_millis
                        """).param("millis", millis).update();
    }
}
