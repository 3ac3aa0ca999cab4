package org.guildhall.api.tokens;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    /** How exactly it is kept when a token was last used: a write per request would cost more than it tells. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, TokenSecret secret) {
        jdbc.sql("""
                        insert into api.token (id, account_id, name, prefix, secret_hash, scopes, created_at, expires_at)
                        values (:id, :account, :name, :prefix, :hash, :scopes, :created, :expires)
                        """)
                .param("id", token.id())
                .param("account", token.account())
                .param("name", token.name())
                .param("prefix", token.prefix())
                .param("hash", secret.hash())
                .param("scopes", token.scopes().stream().map(Scope::name).toArray(String[]::new))
                .param("created", utc(token.createdAt()))
                .param("expires", utc(token.expiresAt()))
                .update();
    }

    /** Newest first. */
    List<ApiToken> of(UUID account) {
        return jdbc.sql("select * from api.token where account_id = :account order by created_at desc, id")
                .param("account", account)
                .query(TokenStore::token)
                .list();
    }

    Optional<ApiToken> lock(UUID id, UUID account) {
        return jdbc.sql("select * from api.token where id = :id and account_id = :account for update")
                .param("id", id)
                .param("account", account)
                .query(TokenStore::token)
                .optional();
    }

    /** The token of a secret, also of the one before the last rotation while that works. */
    Optional<ApiToken> withSecret(TokenSecret secret, Instant now) {
        return jdbc.sql("""
                        select * from api.token
                        where secret_hash = :hash or (previous_hash = :hash and previous_until > :now)
                        """)
                .param("hash", secret.hash())
                .param("now", utc(now))
                .query(TokenStore::token)
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("""
                        update api.token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("id", id)
                .param("now", utc(now))
                .param("before", utc(now.minus(EXACTNESS)))
                .update();
    }

    void rotate(UUID id, TokenSecret secret, Instant previousUntil) {
        jdbc.sql("""
                        update api.token
                        set previous_hash = secret_hash, previous_until = :until, secret_hash = :hash, prefix = :prefix
                        where id = :id
                        """)
                .param("id", id)
                .param("until", utc(previousUntil))
                .param("hash", secret.hash())
                .param("prefix", secret.prefix())
                .update();
    }

    void revoke(UUID id, Instant at) {
        jdbc.sql("update api.token set revoked_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static List<Scope> scopes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Scope::valueOf).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
