package org.guildhall.tracks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    void assign(UUID applicationId, ApplicantTrack track, Instant at) {
        jdbc.sql("""
                        insert into tracks.applicant (application_id, track_key, version, region, company_size, assigned_at)
                        values (:application, :key, :version, :region, :size, :at)
                        on conflict (application_id) do nothing
                        """)
                .param("application", applicationId)
                .param("key", track.version().key())
                .param("version", track.version().number())
                .param("region", track.region().name())
                .param("size", track.size().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
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

    TrackContent content(String text) {
        try {
            return json.readValue(text, TrackContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected the content of a track, but it cannot be read.", e);
        }
    }

    String text(TrackContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected the content of a track to be writable.", e);
        }
    }

    private TrackVersion version(ResultSet row, int n) throws SQLException {
        return new TrackVersion(
                row.getString("track_key"),
                row.getInt("number"),
                content(row.getString("content")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getString("reason"));
    }
}
