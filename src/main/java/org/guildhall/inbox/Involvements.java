package org.guildhall.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had to do with which task, and when last. */
@Repository
class Involvements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Involvements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(long key, UUID person) {
        jdbc.sql("""
                        insert into inbox.involvement (person, task_key, at)
                        values (:person, :key, :at)
                        on conflict (person, task_key) do update set at = excluded.at
                        """)
                .param("person", person)
                .param("key", key)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
