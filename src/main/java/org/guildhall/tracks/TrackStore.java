package org.guildhall.tracks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** The tables of tracks, their published versions, and which version an application goes through. */
@Repository
class TrackStore {

    private static final String VERSIONS = """
            select version.track_key, version.number, version.content, version.published_at, version.published_by,
                   version.reason
            from tracks.version
            """;
    private static final String NEWEST = """
             where not exists (select from tracks.version newer
                               where newer.track_key = version.track_key and newer.number > version.number)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /** By their text: what is published never changes, and is read with every look at the form. */
    private final ConcurrentLruCache<String, TrackContent> published = new ConcurrentLruCache<>(200, this::content);

    TrackStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<TrackVersion> inForce(String key) {
        return jdbc.sql(VERSIONS + " join tracks.track on track.key = version.track_key" + NEWEST
                        + " and track.retired_at is null and version.track_key = :key")
                .param("key", key)
                .query(this::version)
                .optional();
    }

    List<TrackVersion> inForce() {
        return jdbc.sql(VERSIONS + " join tracks.track on track.key = version.track_key" + NEWEST
                        + " and track.retired_at is null order by version.content ->> 'name', version.track_key")
                .query(this::version)
                .list();
    }

    List<TrackVersion> versions(String key) {
        return jdbc.sql(VERSIONS + " where version.track_key = :key order by version.number desc")
                .param("key", key)
                .query(this::version)
                .list();
    }

    List<String> keys() {
        return jdbc.sql("select key from tracks.track").query(String.class).list();
    }

    /** Keeps others from changing the track until the transaction ends. */
    void lock(String key) {
        jdbc.sql("select key from tracks.track where key = :key for update")
                .param("key", key)
                .query(rows -> {});
    }

    Optional<TrackState> state(String key) {
        return jdbc.sql("select key, retired_at, retired_by, retired_because from tracks.track where key = :key")
                .param("key", key)
                .query((row, n) -> new TrackState(
                        key,
                        versions(key).stream().findFirst().orElse(null),
                        draft(key).orElse(null),
                        retirement(row)))
                .optional();
    }

    Optional<Draft> draft(String key) {
        return jdbc.sql("""
                        select id, revision, content, based_on, saved_at, saved_by
                        from tracks.draft
                        where track_key = :key
                        """)
                .param("key", key)
                .query((row, n) -> new Draft(
                        key,
                        row.getObject("id", UUID.class),
                        row.getInt("revision"),
                        content(row.getString("content")),
                        row.getInt("based_on"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getString("saved_by")))
                .optional();
    }

    void keep(Draft draft) {
        jdbc.sql("""
                        insert into tracks.draft (track_key, id, revision, content, based_on, saved_at, saved_by)
                        values (:key, :id, :revision, :content::json, :basedOn, :at, :by)
                        on conflict (track_key) do update
                        set id = excluded.id,
                            revision = excluded.revision,
                            content = excluded.content,
                            saved_at = excluded.saved_at,
                            saved_by = excluded.saved_by
                        """)
                .param("key", draft.trackKey())
                .param("id", draft.id())
                .param("revision", draft.revision())
                .param("content", text(draft.content()))
                .param("basedOn", draft.basedOn())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .param("by", draft.savedBy())
                .update();
    }

    void discard(String key) {
        jdbc.sql("delete from tracks.draft where track_key = :key")
                .param("key", key)
                .update();
    }

    void publish(TrackVersion version, UUID draftId) {
        jdbc.sql("""
                        insert into tracks.version
                            (track_key, number, content, published_at, published_by, reason, draft_id)
                        values (:key, :number, :content::json, :at, :by, :reason, :draft)
                        """)
                .param("key", version.key())
                .param("number", version.number())
                .param("content", text(version.content()))
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.publishedBy())
                .param("reason", version.reason())
                .param("draft", draftId)
                .update();
    }

    Optional<TrackVersion> publishedFrom(UUID draftId) {
        return jdbc.sql(VERSIONS + " where version.draft_id = :draft")
                .param("draft", draftId)
                .query(this::version)
                .optional();
    }

    void retire(String key, TrackState.@Nullable Retirement retirement) {
        jdbc.sql("""
                        update tracks.track
                        set retired_at = :at, retired_by = :by, retired_because = :because
                        where key = :key
                        """)
                .param("key", key)
                .param("at", retirement == null ? null : retirement.at().atOffset(ZoneOffset.UTC))
                .param("by", retirement == null ? null : retirement.by())
                .param("because", retirement == null ? null : retirement.reason())
                .update();
    }

    int applicants(String key, int number) {
        return jdbc.sql("select count(*) from tracks.applicant where track_key = :key and version = :number")
                .param("key", key)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    void assign(UUID applicationId, ApplicantTrack track, OwnAnswers own, Instant at) {
        jdbc.sql("""
                        insert into tracks.applicant
                            (application_id, track_key, version, region, company_size, assigned_at, figures, answers)
                        values (:application, :key, :version, :region, :size, :at, :figures::json, :answers::json)
                        on conflict (application_id) do nothing
                        """)
                .param("application", applicationId)
                .param("key", track.version().key())
                .param("version", track.version().number())
                .param("region", track.region().name())
                .param("size", track.size().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("figures", text(own.figures()))
                .param("answers", text(own.answers()))
                .update();
    }

    OwnAnswers ownAnswers(UUID applicationId) {
        return jdbc.sql("""
                        select coalesce(figures, '[]') as figures, coalesce(answers, '[]') as answers
                        from tracks.applicant
                        where application_id = :application
                        """)
                .param("application", applicationId)
                .query((row, n) -> new OwnAnswers(
                        List.of(read(row.getString("answers"), OwnAnswers.Answer[].class)),
                        List.of(read(row.getString("figures"), Declared.Figure[].class))))
                .optional()
                .orElse(OwnAnswers.NONE);
    }

    LocalDate appliedOn(UUID applicationId) {
        return jdbc.sql("""
                        select (assigned_at at time zone 'UTC')::date
                        from tracks.applicant
                        where application_id = :application
                        """)
                .param("application", applicationId)
                .query(LocalDate.class)
                .single();
    }

    void keep(UUID applicationId, Assessment assessment) {
        jdbc.sql("""
                        update tracks.applicant
                        set assessed_on = :on, assessment = :assessment::json
                        where application_id = :application
                        """)
                .param("application", applicationId)
                .param("on", assessment.on())
                .param("assessment", text(assessment.groups()))
                .update();
    }

    Optional<Assessment> assessment(UUID applicationId) {
        return jdbc.sql("""
                        select assessed_on, assessment
                        from tracks.applicant
                        where application_id = :application and assessment is not null
                        """)
                .param("application", applicationId)
                .query((row, n) -> new Assessment(
                        row.getObject("assessed_on", LocalDate.class),
                        List.of(read(row.getString("assessment"), Assessment.GroupFound[].class))))
                .optional();
    }

    Optional<ApplicantTrack> ofApplication(UUID applicationId) {
        return jdbc.sql("""
                        select version.*, applicant.region, applicant.company_size
                        from tracks.applicant
                        join tracks.version on version.track_key = applicant.track_key
                             and version.number = applicant.version
                        where applicant.application_id = :application
                        """)
                .param("application", applicationId)
                .query((row, n) -> new ApplicantTrack(
                        version(row, n),
                        Region.valueOf(row.getString("region")),
                        CompanySize.valueOf(row.getString("company_size"))))
                .optional();
    }

    private TrackContent content(String text) {
        return read(text, TrackContent.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected what is kept of a track, but it cannot be read.", e);
        }
    }

    private String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected the content of a track to be writable.", e);
        }
    }

    private static TrackState.@Nullable Retirement retirement(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("retired_at");
        return at == null
                ? null
                : new TrackState.Retirement(
                        at.toInstant(), row.getString("retired_by"), row.getString("retired_because"));
    }

    private TrackVersion version(ResultSet row, int n) throws SQLException {
        return new TrackVersion(
                row.getString("track_key"),
                row.getInt("number"),
                published.get(row.getString("content")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getString("reason"));
    }
}
