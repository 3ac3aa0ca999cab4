package org.guildhall.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments and the lessons read, in PostgreSQL. */
@Repository
class EnrolmentRecords {

    private static final String SELECT = """
            select e.*,
                   array(select r.lesson from training.lesson_read r where r.enrolment_id = e.id) as lessons_read
              from training.enrolment e
            """;

    private final JdbcClient jdbc;

    EnrolmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Enrolment> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(EnrolmentRecords::read)
                .optional();
    }

    Optional<Enrolment> ofApplication(UUID applicationId) {
        return jdbc.sql(SELECT + "where e.application_id = :applicationId")
                .param("applicationId", applicationId)
                .query(EnrolmentRecords::read)
                .optional();
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<Enrolment> lock(UUID applicationId) {
        return jdbc.sql(SELECT + "where e.application_id = :applicationId for update of e")
                .param("applicationId", applicationId)
                .query(EnrolmentRecords::read)
                .optional();
    }

    /** False when the application has its enrolment already. */
    boolean insert(Enrolment enrolment) {
        return jdbc.sql("""
                        insert into training.enrolment
                               (id, application_id, partner_id, course_id, state, enrolled_at, changed_at)
                        values (:id, :applicationId, :partnerId, :courseId, :state, :enrolledAt, :enrolledAt)
                        on conflict (application_id) do nothing
                        """)
                        .param("id", enrolment.id())
                        .param("applicationId", enrolment.applicationId())
                        .param("partnerId", enrolment.partnerId())
                        .param("courseId", enrolment.courseId())
                        .param("state", enrolment.state().name())
                        .param("enrolledAt", enrolment.enrolledAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void move(UUID id, Enrolment.State state, Instant at) {
        jdbc.sql("update training.enrolment set state = :state, changed_at = :at where id = :id")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** False when the lesson was read before. */
    boolean markRead(UUID id, int lesson, Instant at) {
        return jdbc.sql("""
                        insert into training.lesson_read (enrolment_id, lesson, read_at)
                        values (:id, :lesson, :at)
                        on conflict (enrolment_id, lesson) do nothing
                        """)
                        .param("id", id)
                        .param("lesson", lesson)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Enrolment read(ResultSet row, int number) throws SQLException {
        Set<Integer> lessons = Arrays.stream(
                        (Integer[]) row.getArray("lessons_read").getArray())
                .collect(Collectors.toSet());
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("course_id"),
                Enrolment.State.valueOf(row.getString("state")),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                lessons);
    }
}
