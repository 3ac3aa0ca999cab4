package org.guildhall.embedded.engine;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks over the whole log before the engine starts on it, so that damage is found at once and never skipped. */
final class LogCheck {

    private record Flaw(long lo, long hi, @Nullable Long before, boolean damaged) {}

    private final JdbcClient jdbc;

    LogCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @throws EngineLogException.Damaged when a block is missing, cut short or garbled, at the end as well */
    void check() {
        flaw().ifPresent(it -> {
            throw it.damaged()
                    ? new EngineLogException.Damaged(
                            "Expected block %d to %d of the engine's log as it was written, but its checksum differs."
                                    .formatted(it.lo(), it.hi()))
                    : new EngineLogException.Damaged(
                            "Expected the engine's log to go on after position %d, but its next block begins at %d."
                                    .formatted(it.before(), it.lo()));
        });
        long last = position("select coalesce(max(hi), 0) from camunda.engine_log");
        long projected = position("select coalesce(max(position), 0) from camunda.projection_position");
        if (last < projected) {
            throw new EngineLogException.Damaged(
                    "Expected the engine's log to reach position %d, which searches have seen, but it ends at %d."
                            .formatted(projected, last));
        }
    }

    private Optional<Flaw> flaw() {
        return jdbc.sql("""
                        select lo, hi, before, damaged
                        from (
                            select lo,
                                   hi,
                                   lag(hi) over (order by lo) as before,
                                   crc32c(int8send(lo) || int8send(hi) || data) <> checksum as damaged
                            from camunda.engine_log
                        ) block
                        where damaged or before + 1 <> lo
                        order by lo
                        limit 1
                        """).query(Flaw.class).optional();
    }

    private long position(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
