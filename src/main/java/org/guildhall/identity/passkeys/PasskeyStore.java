package org.guildhall.identity.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of passkeys. */
@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, as their owner sees them. */
    List<Passkey> of(UUID account) {
        return jdbc.sql("select * from identity.passkey where account_id = :account order by name, id")
                .param("account", account)
                .query(PasskeyStore::passkey)
                .list();
    }

    List<PasskeyKey> keysOf(UUID account) {
        return jdbc.sql("select * from identity.passkey where account_id = :account")
                .param("account", account)
                .query(PasskeyStore::key)
                .list();
    }

    /** Held until the transaction ends: of several answers at once each is checked against the last. */
    Optional<PasskeyKey> lockKey(byte[] credentialId) {
        return jdbc.sql("select * from identity.passkey where credential_id = :credential for update")
                .param("credential", credentialId)
                .query(PasskeyStore::key)
                .optional();
    }

    /** @return whether it is new: an authenticator's passkey belongs to one account */
    boolean insert(PasskeyKey key, String name, Instant now) {
        return jdbc.sql("""
                        insert into identity.passkey
                          (id, account_id, name, credential_id, credential, sign_count, backup_eligible, backed_up,
                           added_at)
                        values
                          (:id, :account, :name, :credentialId, :credential, :count, :backupEligible, :backedUp, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("id", key.id())
                        .param("account", key.account())
                        .param("name", name)
                        .param("credentialId", key.credentialId())
                        .param("credential", key.credential())
                        .param("count", key.signCount())
                        .param("backupEligible", key.backupEligible())
                        .param("backedUp", key.backedUp())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return whether it signed this challenge for the first time */
    boolean used(PasskeyKey key, byte[] challenge, Instant now) {
        return jdbc.sql("""
                        update identity.passkey
                        set sign_count = :count, backed_up = :backedUp, last_used_at = :now, last_challenge = :challenge
                        where id = :id and last_challenge is distinct from :challenge
                        """)
                        .param("id", key.id())
                        .param("count", key.signCount())
                        .param("backedUp", key.backedUp())
                        .param("challenge", challenge)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Passkey> lock(UUID id, UUID account) {
        return jdbc.sql("select * from identity.passkey where id = :id and account_id = :account for update")
                .param("id", id)
                .param("account", account)
                .query(PasskeyStore::passkey)
                .optional();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update identity.passkey set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from identity.passkey where id = :id").param("id", id).update();
    }

    void deleteOf(UUID account) {
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account)
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static PasskeyKey key(ResultSet row, int number) throws SQLException {
        return new PasskeyKey(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getBytes("credential_id"),
                row.getBytes("credential"),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
