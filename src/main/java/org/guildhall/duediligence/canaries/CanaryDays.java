package org.guildhall.duediligence.canaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildhall.duediligence.canaries.CanaryDay.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what canaries told, a row a day. */
@Repository
public class CanaryDays {

    private final JdbcClient jdbc;

    CanaryDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(LocalDate day) {
        return jdbc.sql("select exists (select from duediligence.canary_day where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the day is kept already */
    boolean keep(CanaryDay ran) {
        int inserted = jdbc.sql("""
                        insert into duediligence.canary_day
                          (day, ran_at, list_version, matcher_version, applicants, reviewed)
                        values (:day, :at, :list, :matcher, :applicants, :reviewed)
                        on conflict do nothing
                        """)
                .param("day", ran.day())
                .param("at", ran.ranAt().atOffset(ZoneOffset.UTC))
                .param("list", ran.listVersion())
                .param("matcher", ran.matcherVersion())
                .param("applicants", ran.applicants())
                .param("reviewed", ran.reviewed())
                .update();
        if (inserted == 1) {
            ran.results().forEach((mutation, result) -> jdbc.sql("""
                            insert into duediligence.canary_result (day, mutation, tried, found)
                            values (:day, :mutation, :tried, :found)
                            """)
                    .param("day", ran.day())
                    .param("mutation", mutation.name())
                    .param("tried", result.tried())
                    .param("found", result.found())
                    .update());
        }
        return inserted == 1;
    }

    /** Newest first. */
    public List<CanaryDay> newest(int limit) {
        return jdbc.sql("select * from duediligence.canary_day order by day desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> day(row))
                .list();
    }

    private CanaryDay day(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        Map<Mutation, Result> results = new EnumMap<>(Mutation.class);
        jdbc.sql("select mutation, tried, found from duediligence.canary_result where day = :day")
                .param("day", day)
                .query(result -> {
                    results.put(
                            Mutation.valueOf(result.getString("mutation")),
                            new Result(result.getInt("tried"), result.getInt("found")));
                });
        return new CanaryDay(
                day,
                row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                row.getString("list_version"),
                row.getString("matcher_version"),
                results,
                row.getInt("applicants"),
                row.getInt("reviewed"));
    }
}
