package org.guildhall.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JourneyStore {

    private final JdbcClient jdbc;

    JourneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID applicationId, UUID partnerId, PartnerType type, Instant at) {
        return jdbc.sql("""
                        insert into onboarding.journey (application_id, partner_id, partner_type, state, stage, started_at)
                        values (:application, :partner, :type, 'RUNNING', 'RECRUITMENT', :at)
                        on conflict (application_id) do nothing
                        """)
                        .param("application", applicationId)
                        .param("partner", partnerId)
                        .param("type", type.code())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Journey> find(UUID applicationId) {
        return jdbc.sql("select * from onboarding.journey where application_id = :application")
                .param("application", applicationId)
                .query(JourneyStore::journey)
                .optional();
    }

    Optional<Journey> lock(UUID applicationId) {
        return jdbc.sql("select * from onboarding.journey where application_id = :application for update")
                .param("application", applicationId)
                .query(JourneyStore::journey)
                .optional();
    }

    Optional<Journey> latestOf(UUID partnerId) {
        return jdbc.sql("""
                        select * from onboarding.journey
                        where partner_id = :partner
                        order by started_at desc
                        limit 1
                        """)
                .param("partner", partnerId)
                .query(JourneyStore::journey)
                .optional();
    }

    /** A part of the list, newest first. Null lets every state, stage or partner pass. */
    List<Journey> page(
            Journey.@Nullable State state,
            @Nullable Stage stage,
            @Nullable UUID partner,
            @Nullable Cursor after,
            int rows) {
        return jdbc.sql("""
                        select * from onboarding.journey
                        where (cast(:state as text) is null or state = :state)
                          and (cast(:stage as text) is null or stage = :stage)
                          and (cast(:partner as uuid) is null or partner_id = :partner)
                          and (cast(:at as timestamptz) is null
                               or started_at < :at or (started_at = :at and application_id > :id))
                        order by started_at desc, application_id
                        limit :rows
                        """)
                .param("state", state == null ? null : state.name())
                .param("stage", stage == null ? null : stage.name())
                .param("partner", partner)
                .param("at", after == null ? null : after.utc())
                .param("id", after == null ? null : after.uuid())
                .param("rows", rows)
                .query(JourneyStore::journey)
                .list();
    }

    void state(UUID applicationId, Journey.State state) {
        jdbc.sql("update onboarding.journey set state = :state where application_id = :application")
                .param("state", state.name())
                .param("application", applicationId)
                .update();
    }

    void end(UUID applicationId, Journey.State state, Instant at, Duration applicant) {
        jdbc.sql("""
                        update onboarding.journey
                        set state = :state, finished_at = :at, applicant_seconds = :applicant
                        where application_id = :application
                        """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("applicant", applicant.toSeconds())
                .param("application", applicationId)
                .update();
    }

    void stage(UUID applicationId, Stage stage) {
        jdbc.sql("update onboarding.journey set stage = :stage where application_id = :application")
                .param("stage", stage.name())
                .param("application", applicationId)
                .update();
    }

    void startStage(UUID applicationId, Stage stage, Instant at) {
        jdbc.sql("""
                        insert into onboarding.stage_progress (application_id, stage, started_at)
                        values (:application, :stage, :at)
                        on conflict do nothing
                        """)
                .param("application", applicationId)
                .param("stage", stage.name())
                .param("at", utc(at))
                .update();
    }

    void finishStage(UUID applicationId, Stage stage, Instant at) {
        jdbc.sql("""
                        update onboarding.stage_progress
                        set finished_at = coalesce(finished_at, :at)
                        where application_id = :application and stage = :stage
                        """)
                .param("at", utc(at))
                .param("application", applicationId)
                .param("stage", stage.name())
                .update();
    }

    List<Journey.Progress> progress(UUID applicationId) {
        return jdbc.sql("select * from onboarding.stage_progress where application_id = :application")
                .param("application", applicationId)
                .query((row, number) -> new Journey.Progress(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row.getTimestamp("finished_at"))))
                .list();
    }

    void milestone(UUID id, UUID applicationId, Instant at, String kind, @Nullable String note) {
        jdbc.sql("""
                        insert into onboarding.milestone (id, application_id, at, kind, note)
                        values (:id, :application, :at, :kind, :note)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("application", applicationId)
                .param("at", utc(at))
                .param("kind", kind)
                .param("note", note)
                .update();
    }

    /** Newest first. */
    List<Journey.Milestone> milestones(UUID applicationId) {
        return jdbc.sql("""
                        select at, kind, note from onboarding.milestone
                        where application_id = :application
                        order by at desc, kind
                        """)
                .param("application", applicationId)
                .query((row, number) -> new Journey.Milestone(
                        row.getTimestamp("at").toInstant(), row.getString("kind"), row.getString("note")))
                .list();
    }

    private static Journey journey(ResultSet row, int number) throws SQLException {
        return new Journey(
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                type(row.getString("partner_type")),
                Journey.State.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static PartnerType type(String code) {
        return PartnerType.ofCode(code)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a partner type, but found \"%s\" in onboarding.journey.".formatted(code)));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
