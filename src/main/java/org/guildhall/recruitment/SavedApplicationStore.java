package org.guildhall.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignInToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of saved applications and of the links to them. */
@Repository
class SavedApplicationStore {

    private static final String COLUMNS =
            "select s.id, s.mail, s.version, s.typed_json, s.saved_at, s.expires_at from recruitment.saved_application s ";

    private final JdbcClient jdbc;

    SavedApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Saves for the first time, or over what the same page saved or another mail address was given for. */
    SavedApplication begin(SavedApplication saved, UUID page) {
        return jdbc.sql("""
                        insert into recruitment.saved_application as kept
                            (id, mail, page, version, typed_json, saved_at, expires_at)
                        values (:id, :mail, :page, 1, :typed, :savedAt, :expiresAt)
                        on conflict (id) do update
                           set mail = excluded.mail, page = excluded.page, version = kept.version + 1,
                               typed_json = excluded.typed_json, saved_at = excluded.saved_at,
                               expires_at = excluded.expires_at
                        returning id, mail, version, typed_json, saved_at, expires_at
                        """)
                .param("id", saved.id())
                .param("mail", saved.mail())
                .param("page", page)
                .param("typed", saved.typedJson())
                .param("savedAt", sql(saved.savedAt()))
                .param("expiresAt", sql(saved.expiresAt()))
                .query(SavedApplicationStore::saved)
                .single();
    }

    /** Empty when it is gone, or when another page saved something that this one has not seen. */
    Optional<SavedApplication> save(UUID id, UUID page, long seen, String typedJson, Instant at, Instant expiresAt) {
        return jdbc.sql("""
                        update recruitment.saved_application
                        set page = :page, version = version + 1, typed_json = :typed, saved_at = :at,
                            expires_at = :expiresAt
                        where id = :id and expires_at > :at and (version = :seen or page = :page)
                        returning id, mail, version, typed_json, saved_at, expires_at
                        """)
                .param("id", id)
                .param("page", page)
                .param("seen", seen)
                .param("typed", typedJson)
                .param("at", sql(at))
                .param("expiresAt", sql(expiresAt))
                .query(SavedApplicationStore::saved)
                .optional();
    }

    Optional<SavedApplication> find(UUID id, Instant now) {
        return jdbc.sql(COLUMNS + "where id = :id and expires_at > :now")
                .param("id", id)
                .param("now", sql(now))
                .query(SavedApplicationStore::saved)
                .optional();
    }

    List<SavedApplication> ofMail(String mail, Instant now) {
        return jdbc.sql(COLUMNS + "where mail = :mail and expires_at > :now order by saved_at desc limit 3")
                .param("mail", mail)
                .param("now", sql(now))
                .query(SavedApplicationStore::saved)
                .list();
    }

    Optional<SavedApplication> behind(SignInToken token, Instant now) {
        return jdbc.sql(COLUMNS + """
                        join recruitment.resume_link l on l.saved_application_id = s.id
                        where l.token_hash = :hash and l.expires_at > :now and s.expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", sql(now))
                .query(SavedApplicationStore::saved)
                .optional();
    }

    /** @return whether it was still there: of several callers at once, one gets true */
    boolean delete(UUID id) {
        return jdbc.sql("delete from recruitment.saved_application where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from recruitment.saved_application where expires_at <= :now")
                .param("now", sql(now))
                .update();
    }

    void insertLink(SavedApplication saved, SignInToken token, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        insert into recruitment.resume_link
                            (token_hash, saved_application_id, mail, requested_at, expires_at)
                        values (:hash, :id, :mail, :now, :expiresAt)
                        """)
                .param("hash", token.hash())
                .param("id", saved.id())
                .param("mail", saved.mail())
                .param("now", sql(now))
                .param("expiresAt", sql(expiresAt))
                .update();
    }

    int linksSince(String mail, Instant since) {
        return jdbc.sql("select count(*) from recruitment.resume_link where mail = :mail and requested_at > :since")
                .param("mail", mail)
                .param("since", sql(since))
                .query(Integer.class)
                .single();
    }

    boolean linkedSince(UUID id, String mail, Instant since) {
        return jdbc.sql("""
                        select exists (select from recruitment.resume_link
                                       where saved_application_id = :id and mail = :mail and requested_at > :since)
                        """)
                .param("id", id)
                .param("mail", mail)
                .param("since", sql(since))
                .query(Boolean.class)
                .single();
    }

    private static SavedApplication saved(ResultSet row, int number) throws SQLException {
        return new SavedApplication(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getLong("version"),
                row.getString("typed_json"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
