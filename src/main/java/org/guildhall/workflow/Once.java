package org.guildhall.workflow;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was done, for effects that have no state of their own to tell a repeated job from a new one. */
@Component
public class Once {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Once(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether this is the first time, as part of the caller's transaction: rolled back with it.
     *
     * @param scope what is done, such as the job type
     * @param key which time, such as the element instance key of the job
     */
    public boolean first(String scope, String key) {
        int inserted = jdbc.sql("""
                        insert into workflow.once (scope, key, at)
                        values (:scope, :key, :at)
                        on conflict do nothing
                        """)
                .param("scope", scope)
                .param("key", key)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1;
    }
}
