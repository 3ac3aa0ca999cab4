package org.guildhall.certification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts in PostgreSQL. */
@Repository
class AttemptRecords {

    private final JdbcClient jdbc;

    AttemptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Attempt> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from certification.attempt where application_id = :applicationId order by number")
                .param("applicationId", applicationId)
                .query(AttemptRecords::read)
                .list();
    }

    Optional<Attempt> latest(UUID applicationId) {
        return latest(applicationId, "");
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<Attempt> lockLatest(UUID applicationId) {
        return latest(applicationId, " for update");
    }

    Optional<Attempt> openedBy(UUID applicationId, String step) {
        return jdbc.sql("""
                        select * from certification.attempt
                        where application_id = :applicationId and opened_by = :step
                        """)
                .param("applicationId", applicationId)
                .param("step", step)
                .query(AttemptRecords::read)
                .optional();
    }

    /** False when the attempt exists already. */
    boolean insert(Attempt attempt, String openedBy) {
        return jdbc.sql("""
                        insert into certification.attempt
                               (id, application_id, partner_id, number, state, seed, questions, answers, opened_at,
                                opened_by)
                        values (:id, :applicationId, :partnerId, :number, :state, :seed,
                                string_to_array(:questions, ','), '{}', :openedAt, :openedBy)
                        on conflict do nothing
                        """)
                        .param("id", attempt.id())
                        .param("applicationId", attempt.applicationId())
                        .param("partnerId", attempt.partnerId())
                        .param("number", attempt.number())
                        .param("state", attempt.state().name())
                        .param("seed", attempt.seed())
                        .param("questions", String.join(",", attempt.questions()))
                        .param("openedAt", attempt.openedAt().atOffset(ZoneOffset.UTC))
                        .param("openedBy", openedBy)
                        .update()
                == 1;
    }

    void close(Attempt attempt, Instant at) {
        jdbc.sql("""
                        update certification.attempt
                           set state = :state, score = :score, closed_at = :at,
                               answers = string_to_array(:answers, ',')
                         where id = :id
                        """)
                .param("state", attempt.state().name())
                .param("score", attempt.score(), Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answers", String.join(",", attempt.answers()))
                .param("id", attempt.id())
                .update();
    }

    private Optional<Attempt> latest(UUID applicationId, String locking) {
        return jdbc.sql("""
                        select * from certification.attempt
                         where application_id = :applicationId
                         order by number desc
                         limit 1
                        """ + locking)
                .param("applicationId", applicationId)
                .query(AttemptRecords::read)
                .optional();
    }

    private static Attempt read(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getInt("number"),
                Attempt.State.valueOf(row.getString("state")),
                row.getLong("seed"),
                texts(row.getArray("questions")),
                texts(row.getArray("answers")),
                row.getObject("score", Integer.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
