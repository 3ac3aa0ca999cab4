package org.guildhall.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. */
@Repository
class SignInLinkStore {

    private final JdbcClient jdbc;

    SignInLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignInLink link, SignInToken token, Instant now) {
        jdbc.sql("""
                        insert into identity.sign_in_link
                          (id, token_hash, purpose, mail, name, application_id, partner_id, browser_hash, requested_at,
                           expires_at)
                        values
                          (:id, :hash, :purpose, :mail, :name, :applicationId, :partnerId, :browser, :now, :expiresAt)
                        """)
                .param("id", link.id())
                .param("hash", token.hash())
                .param("purpose", link.purpose().name())
                .param("mail", link.mail())
                .param("name", link.name())
                .param("applicationId", link.applicationId())
                .param("partnerId", link.partnerId())
                .param("browser", link.browserHash(), Types.BINARY)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignInLink> find(SignInToken token) {
        return jdbc.sql("""
                        select id, purpose, mail, name, application_id, partner_id, browser_hash, expires_at, used_at
                        from identity.sign_in_link
                        where token_hash = :hash
                        """)
                .param("hash", token.hash())
                .query(SignInLinkStore::link)
                .optional();
    }

    /** Whether it was unused until now: of several callers at once, one gets true. */
    boolean use(UUID id, Instant now) {
        return jdbc.sql("update identity.sign_in_link set used_at = :now where id = :id and used_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int countSince(String mail, Purpose purpose, Instant since) {
        return jdbc.sql("""
                        select count(*)
                        from identity.sign_in_link
                        where mail = :mail and purpose = :purpose and requested_at > :since
                        """)
                .param("mail", mail)
                .param("purpose", purpose.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void deleteExpiredBefore(Instant instant) {
        jdbc.sql("delete from identity.sign_in_link where expires_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignInLink link(ResultSet row, int number) throws SQLException {
        Timestamp usedAt = row.getTimestamp("used_at");
        return new SignInLink(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("mail"),
                row.getString("name"),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getBytes("browser_hash"),
                row.getTimestamp("expires_at").toInstant(),
                usedAt == null ? null : usedAt.toInstant());
    }
}
