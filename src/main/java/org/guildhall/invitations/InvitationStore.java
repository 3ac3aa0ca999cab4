package org.guildhall.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.identity.SignInToken;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of invitations and of the links to them. */
@Repository
class InvitationStore {

    private static final String SELECT = "select i.* from invitations.invitation i ";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the address has an open invitation already */
    boolean insert(UUID id, NewInvitation wanted, @Nullable UUID batch, SignedIn by, Instant now, Instant expiresAt) {
        return jdbc.sql("""
                        insert into invitations.invitation
                            (id, mail, company, partner_type, words, state, batch_id, invited_by, invited_by_name,
                             invited_at, mailed_at, expires_at)
                        values (:id, :mail, :company, :type, :words, 'SENT', :batch, :by, :byName, :now, :now, :expiresAt)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("mail", wanted.mail())
                        .param("company", wanted.company())
                        .param("type", emptyToNull(wanted.partnerType()))
                        .param("words", emptyToNull(wanted.words()))
                        .param("batch", batch)
                        .param("by", by.accountId())
                        .param("byName", by.name())
                        .param("now", sql(now))
                        .param("expiresAt", sql(expiresAt))
                        .update()
                == 1;
    }

    void insertLink(UUID invitation, SignInToken token) {
        jdbc.sql("insert into invitations.link (token_hash, invitation_id) values (:hash, :id)")
                .param("hash", token.hash())
                .param("id", invitation)
                .update();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(InvitationStore::invitation)
                .optional();
    }

    /** The invitation, held until the end of the transaction. */
    Optional<Invitation> lock(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id for update")
                .param("id", id)
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> behind(SignInToken token) {
        return jdbc.sql(SELECT + "join invitations.link l on l.invitation_id = i.id where l.token_hash = :hash")
                .param("hash", token.hash())
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Newest first. */
    List<Invitation> search(@Nullable InvitationState state, String text, int limit) {
        return jdbc.sql(SELECT + """
                        where (cast(:state as text) is null or i.state = :state)
                          and (:text = '' or position(lower(:text) in lower(i.company || ' ' || i.mail)) > 0)
                        order by i.invited_at desc, i.id
                        limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("text", text)
                .param("limit", limit)
                .query(InvitationStore::invitation)
                .list();
    }

    List<Invitation> page(@Nullable InvitationState state, @Nullable Instant at, @Nullable UUID id, int limit) {
        return jdbc.sql(SELECT + """
                        where (cast(:state as text) is null or i.state = :state)
                          and (cast(:at as timestamptz) is null or (i.invited_at, i.id) < (:at, cast(:id as uuid)))
                        order by i.invited_at desc, i.id desc
                        limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .param("limit", limit)
                .query(InvitationStore::invitation)
                .list();
    }

    Map<InvitationState, Integer> counts() {
        Map<InvitationState, Integer> counts = new EnumMap<>(InvitationState.class);
        jdbc.sql("select state, count(*) as n from invitations.invitation group by state")
                .query(row -> {
                    counts.put(InvitationState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** Those of the addresses that have an open invitation. */
    Set<String> invited(Collection<String> mails) {
        return Set.copyOf(jdbc.sql("""
                        select mail from invitations.invitation
                        where mail = any(:mails) and state in ('SENT', 'OPENED')
                        """)
                .param("mails", mails.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void mailed(UUID id, Instant at, Instant expiresAt) {
        jdbc.sql("""
                        update invitations.invitation
                        set state = case when state = 'EXPIRED' then 'SENT' else state end,
                            mailed_at = :at, expires_at = :expiresAt, reminded_at = null
                        where id = :id
                        """)
                .param("id", id)
                .param("at", sql(at))
                .param("expiresAt", sql(expiresAt))
                .update();
    }

    void reminded(UUID id, Instant at) {
        jdbc.sql("update invitations.invitation set reminded_at = :at, mailed_at = :at where id = :id")
                .param("id", id)
                .param("at", sql(at))
                .update();
    }

    void opened(UUID id, Instant at) {
        jdbc.sql(
                        "update invitations.invitation set state = 'OPENED', opened_at = :at where id = :id and state = 'SENT'")
                .param("id", id)
                .param("at", sql(at))
                .update();
    }

    void applied(@Nullable UUID id, String mail, UUID application, Instant at) {
        jdbc.sql("""
                        update invitations.invitation
                        set state = 'APPLIED', applied_at = :at, application_id = :application
                        where (id = :id or mail = :mail) and state in ('SENT', 'OPENED')
                        """)
                .param("id", id)
                .param("mail", mail)
                .param("application", application)
                .param("at", sql(at))
                .update();
    }

    void revoked(UUID id, String because, Instant at) {
        jdbc.sql("""
                        update invitations.invitation
                        set state = 'REVOKED', revoked_at = :at, revoked_because = :because
                        where id = :id
                        """)
                .param("id", id)
                .param("because", because)
                .param("at", sql(at))
                .update();
    }

    int expire(Instant now) {
        return jdbc.sql("""
                        update invitations.invitation
                        set state = 'EXPIRED'
                        where state in ('SENT', 'OPENED') and expires_at <= :now
                        """).param("now", sql(now)).update();
    }

    /** One that was mailed before this instant and never reminded of, held until the end of the transaction. */
    Optional<Invitation> toRemind(Instant mailedBefore, Instant now) {
        return jdbc.sql(SELECT + """
                        where i.state in ('SENT', 'OPENED') and i.reminded_at is null
                          and i.mailed_at <= :before and i.expires_at > :now
                        order by i.mailed_at limit 1
                        for update skip locked
                        """)
                .param("before", sql(mailedBefore))
                .param("now", sql(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        String type = row.getString("partner_type");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getString("company"),
                type == null ? null : PartnerType.ofCode(type).orElse(null),
                row.getString("words"),
                InvitationState.valueOf(row.getString("state")),
                row.getString("invited_by_name"),
                Objects.requireNonNull(instant(row, "invited_at")),
                Objects.requireNonNull(instant(row, "mailed_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "reminded_at"),
                instant(row, "opened_at"),
                instant(row, "applied_at"),
                row.getObject("application_id", UUID.class),
                instant(row, "revoked_at"),
                row.getString("revoked_because"));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
