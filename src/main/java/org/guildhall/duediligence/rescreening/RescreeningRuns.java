package org.guildhall.duediligence.rescreening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cause;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. A run is made once per key, and worked on by one Guildhall at a time. */
@Repository
public class RescreeningRuns {

    private final JdbcClient jdbc;

    RescreeningRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the new run; empty when there is one of this key */
    Optional<Long> add(
            String key,
            Cause cause,
            @Nullable UUID partnerId,
            @Nullable String watchlist,
            @Nullable String previous,
            Instant at) {
        return jdbc.sql("""
                        insert into duediligence.rescreening_run (key, cause, partner_id, watchlist, previous, created_at)
                        values (:key, :cause, :partner, :watchlist, :previous, :at)
                        on conflict (key) do nothing
                        returning number
                        """)
                .param("key", key)
                .param("cause", cause.name())
                .param("partner", partnerId)
                .param("watchlist", watchlist)
                .param("previous", previous)
                .param("at", utc(at))
                .query(Long.class)
                .optional();
    }

    /** The oldest run that is not finished, held until the end of the transaction; passes over those that others hold. */
    Optional<RescreeningRun> take() {
        return jdbc.sql("""
                        select * from duediligence.rescreening_run
                        where finished_at is null
                        order by number
                        limit 1
                        for update skip locked
                        """).query(RescreeningRuns::run).optional();
    }

    void advance(long number, Cursor cursor, int parties, int affected, int hits) {
        jdbc.sql("""
                        update duediligence.rescreening_run
                        set last_opened_at = :openedAt, last_case_id = :caseId, parties = parties + :parties,
                            affected = affected + :affected, hits = hits + :hits, problem = null
                        where number = :number
                        """)
                .param("number", number)
                .param("openedAt", utc(cursor.openedAt()))
                .param("caseId", cursor.caseId())
                .param("parties", parties)
                .param("affected", affected)
                .param("hits", hits)
                .update();
    }

    void finish(long number, int affected, int hits, Instant at) {
        jdbc.sql("""
                        update duediligence.rescreening_run
                        set finished_at = :at, affected = affected + :affected, hits = hits + :hits, problem = null
                        where number = :number
                        """)
                .param("number", number)
                .param("affected", affected)
                .param("hits", hits)
                .param("at", utc(at))
                .update();
    }

    void problem(String what) {
        jdbc.sql("update duediligence.rescreening_run set problem = :what where finished_at is null")
                .param("what", what)
                .update();
    }

    /** Closes every finished run, and the blind windows it ends, of which no hit waits for a decision any more. */
    void closeDecided(Instant at) {
        jdbc.sql("""
                        with closed as (
                          update duediligence.rescreening_run run
                          set closed_at = :at
                          where closed_at is null and finished_at is not null
                            and not exists (
                              select from duediligence.reviewed_hit hit
                              join duediligence.hit_review review on review.id = hit.review_id
                              where hit.run_number = run.number and review.state in ('OPEN', 'SUBMITTED'))
                          returning number
                        )
                        update duediligence.blind_window blind
                        set closed_at = :at
                        from closed
                        where blind.run_number = closed.number
                        """).param("at", utc(at)).update();
    }

    Optional<RescreeningRun> latest(Cause cause) {
        return jdbc.sql("""
                        select * from duediligence.rescreening_run
                        where cause = :cause
                        order by number desc
                        limit 1
                        """)
                .param("cause", cause.name())
                .query(RescreeningRuns::run)
                .optional();
    }

    /** When the first run was planned; before it nothing was there to be looked up. */
    Optional<Instant> began() {
        return jdbc.sql("select created_at from duediligence.rescreening_run order by number limit 1")
                .query((row, n) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Newest first. */
    public List<RescreeningRun> newest(int limit) {
        return jdbc.sql("select * from duediligence.rescreening_run order by number desc limit :limit")
                .param("limit", limit)
                .query(RescreeningRuns::run)
                .list();
    }

    private static RescreeningRun run(ResultSet row, int n) throws SQLException {
        Instant openedAt = instant(row, "last_opened_at");
        return new RescreeningRun(
                row.getLong("number"),
                Cause.valueOf(row.getString("cause")),
                row.getObject("partner_id", UUID.class),
                row.getString("watchlist"),
                row.getString("previous"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                openedAt == null ? null : new Cursor(openedAt, row.getObject("last_case_id", UUID.class)),
                row.getLong("parties"),
                row.getLong("affected"),
                row.getLong("hits"),
                row.getString("problem"),
                instant(row, "finished_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
