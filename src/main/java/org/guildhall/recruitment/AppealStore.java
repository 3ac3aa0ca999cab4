package org.guildhall.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.recruitment.Appeal.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of appeals; whoever writes holds the application. */
@Repository
class AppealStore {

    /** Until when an applicant may appeal, and how many appeals that leaves. */
    record Right(Instant until, int left) {}

    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void grant(UUID applicationId, Instant until, int left) {
        jdbc.sql("""
                        insert into recruitment.appeal_right (application_id, until, appeals_left)
                        values (:application, :until, :left)
                        on conflict (application_id) do update
                        set until = excluded.until, appeals_left = excluded.appeals_left
                        """)
                .param("application", applicationId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("left", left)
                .update();
    }

    void revoke(UUID applicationId) {
        jdbc.sql("delete from recruitment.appeal_right where application_id = :application")
                .param("application", applicationId)
                .update();
    }

    Optional<Right> right(UUID applicationId) {
        return jdbc.sql("select until, appeals_left from recruitment.appeal_right where application_id = :application")
                .param("application", applicationId)
                .query((row, n) ->
                        new Right(row.getObject("until", OffsetDateTime.class).toInstant(), row.getInt("appeals_left")))
                .optional();
    }

    void insert(UUID applicationId, Appeal appeal) {
        jdbc.sql("""
                        insert into recruitment.appeal
                          (application_id, number, statement, rejection_reason, rejected_by, submitted_at)
                        values (:application, :number, :statement, :rejectionReason, :rejectedBy, :at)
                        """)
                .param("application", applicationId)
                .param("number", appeal.number())
                .param("statement", appeal.statement())
                .param("rejectionReason", appeal.rejectionReason())
                .param("rejectedBy", appeal.rejectedBy())
                .param("at", appeal.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID applicationId, Outcome outcome, String reason, UUID decider, Instant at) {
        jdbc.sql("""
                        update recruitment.appeal
                        set outcome = :outcome, reason = :reason, decided_by = :decider, decided_at = :at
                        where application_id = :application and outcome is null
                        """)
                .param("application", applicationId)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("decider", decider)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<Appeal> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from recruitment.appeal where application_id = :application order by number")
                .param("application", applicationId)
                .query(AppealStore::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new Appeal(
                row.getInt("number"),
                row.getString("statement"),
                row.getString("rejection_reason"),
                row.getObject("rejected_by", UUID.class),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getObject("decided_by", UUID.class));
    }
}
