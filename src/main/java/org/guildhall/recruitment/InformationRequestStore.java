package org.guildhall.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions to applicants. */
@Repository
class InformationRequestStore {

    private final JdbcClient jdbc;

    InformationRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean asked(UUID applicationId, String occurrenceKey) {
        return jdbc.sql("""
                        select exists (
                          select from recruitment.information_request
                          where application_id = :applicationId and occurrence_key = :occurrenceKey)
                        """)
                .param("applicationId", applicationId)
                .param("occurrenceKey", occurrenceKey)
                .query(Boolean.class)
                .single();
    }

    /** Adds a request under the next number; the caller holds the application. */
    void insert(
            UUID applicationId,
            String occurrenceKey,
            String request,
            Set<CorrectableField> fields,
            Instant at,
            Instant due) {
        jdbc.sql("""
                        insert into recruitment.information_request
                          (application_id, number, occurrence_key, request, fields, requested_at, due_at)
                        select :applicationId, coalesce(max(number), 0) + 1, :occurrenceKey, :request, :fields, :at, :due
                        from recruitment.information_request
                        where application_id = :applicationId
                        """)
                .param("applicationId", applicationId)
                .param("occurrenceKey", occurrenceKey)
                .param("request", request)
                .param("fields", CorrectableField.codes(fields))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(UUID applicationId, String answer, Instant at) {
        jdbc.sql("""
                        update recruitment.information_request
                        set answer = :answer,
                            answered_at = :at
                        where application_id = :applicationId and answered_at is null
                        """)
                .param("applicationId", applicationId)
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<InformationRequest> ofApplication(UUID applicationId) {
        return jdbc.sql("""
                        select number, request, fields, requested_at, due_at, answer, answered_at
                        from recruitment.information_request
                        where application_id = :applicationId
                        order by number
                        """)
                .param("applicationId", applicationId)
                .query(InformationRequestStore::request)
                .list();
    }

    private static InformationRequest request(ResultSet row, int n) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new InformationRequest(
                row.getInt("number"),
                row.getString("request"),
                CorrectableField.ofCodes(
                        List.of((String[]) row.getArray("fields").getArray())),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
