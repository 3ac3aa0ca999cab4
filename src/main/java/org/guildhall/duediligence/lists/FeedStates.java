package org.guildhall.duediligence.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of how fetching lists went. */
@Repository
public class FeedStates {

    private final JdbcClient jdbc;

    public FeedStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the first try. */
    public Optional<FeedState> find(String listName) {
        return jdbc.sql("""
                        select tried_at, confirmed_at, problem, validators
                        from duediligence.list_feed
                        where list_name = :listName
                        """)
                .param("listName", listName)
                .query(FeedStates::state)
                .optional();
    }

    /**
     * Takes the turn to fetch a list, which only one of several running Guildhalls may have.
     *
     * @param before only when the last try was before this
     * @return whether the turn is the caller's
     */
    boolean take(String listName, Instant now, Instant before) {
        return jdbc.sql("""
                        insert into duediligence.list_feed as feed (list_name, tried_at, validators)
                        values (:listName, :now, '')
                        on conflict (list_name) do update set tried_at = excluded.tried_at
                        where feed.tried_at <= :before
                        """)
                        .param("listName", listName)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void confirmed(String listName, Instant at, String validators) {
        jdbc.sql("""
                        update duediligence.list_feed
                        set confirmed_at = :at, problem = null, validators = :validators
                        where list_name = :listName
                        """)
                .param("listName", listName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("validators", validators)
                .update();
    }

    void failed(String listName, String problem) {
        jdbc.sql("update duediligence.list_feed set problem = :problem where list_name = :listName")
                .param("listName", listName)
                .param("problem", problem)
                .update();
    }

    private static FeedState state(ResultSet row, int n) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new FeedState(
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString("problem"),
                row.getString("validators"));
    }
}
