package org.guildhall.api.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.ApiSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What writes were answered, by token and key. Its callers hold the transaction of the write. */
@Repository
class AnswerStore {

    /** @param fingerprint of the request that it answers */
    record Answer(
            byte[] fingerprint,
            int status,
            @Nullable String mediaType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    private final JdbcClient jdbc;
    private final ApiSettings settings;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, ApiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Holds a key until the transaction ends. @return false when another request holds it */
    boolean hold(UUID token, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 27))")
                .param("key", token + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(UUID token, String key) {
        return jdbc.sql("select * from api.answer where token_id = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .query(AnswerStore::answer)
                .optional();
    }

    void keep(UUID token, String key, Answer answer) {
        jdbc.sql("delete from api.answer where kept_at < :old")
                .param("old", clock.instant().minus(settings.answersKept()).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into api.answer (token_id, key, fingerprint, status, media_type, location, etag, body, kept_at)
                        values (:token, :key, :fingerprint, :status, :mediaType, :location, :etag, :body, :now)
                        """)
                .param("token", token)
                .param("key", key)
                .param("fingerprint", answer.fingerprint())
                .param("status", answer.status())
                .param("mediaType", answer.mediaType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                row.getString("media_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getBytes("body"));
    }
}
