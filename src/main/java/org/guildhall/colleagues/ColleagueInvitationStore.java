package org.guildhall.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.SignInToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations. */
@Repository
class ColleagueInvitationStore {

    private static final String SELECT =
            "select *, coalesce(accepted_at, withdrawn_at) as ended_at from colleagues.invitation ";

    private final JdbcClient jdbc;

    ColleagueInvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new: there is at most one open invitation to an address */
    boolean insert(ColleagueInvitation invitation, SignInToken token, Instant now) {
        return jdbc.sql("""
                        insert into colleagues.invitation
                          (id, partner_id, application_id, mail, name, organisation_role, token_hash, invited_by, invited_at,
                           expires_at)
                        values
                          (:id, :partner, :application, :mail, :name, :role, :hash, :invitedBy, :now, :expiresAt)
                        on conflict do nothing
                        """)
                        .param("id", invitation.id())
                        .param("partner", invitation.partnerId())
                        .param("application", invitation.applicationId())
                        .param("mail", invitation.mail())
                        .param("name", invitation.name())
                        .param("role", invitation.role().name())
                        .param("hash", token.hash())
                        .param("invitedBy", invitation.invitedBy())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expiresAt", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<ColleagueInvitation> find(SignInToken token) {
        return jdbc.sql(SELECT + "where token_hash = :hash")
                .param("hash", token.hash())
                .query(ColleagueInvitationStore::invitation)
                .optional();
    }

    Optional<ColleagueInvitation> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ColleagueInvitationStore::invitation)
                .optional();
    }

    List<ColleagueInvitation> openOf(UUID partnerId) {
        return jdbc.sql(SELECT + """
                        where partner_id = :partner and accepted_at is null and withdrawn_at is null
                        order by name, id
                        """)
                .param("partner", partnerId)
                .query(ColleagueInvitationStore::invitation)
                .list();
    }

    int countSince(UUID partnerId, Instant since) {
        return jdbc.sql(
                        "select count(*) from colleagues.invitation where partner_id = :partner and invited_at > :since")
                .param("partner", partnerId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @return whether it was open until now: of several at once, one gets true */
    boolean accept(UUID id, Instant now) {
        return end("accepted_at", id, now);
    }

    /** @return as {@link #accept} */
    boolean withdraw(UUID id, Instant now) {
        return end("withdrawn_at", id, now);
    }

    private boolean end(String how, UUID id, Instant now) {
        return jdbc.sql("update colleagues.invitation set " + how
                                + " = :now where id = :id and accepted_at is null and withdrawn_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ColleagueInvitation invitation(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new ColleagueInvitation(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("mail"),
                row.getString("name"),
                OrganisationRole.valueOf(row.getString("organisation_role")),
                row.getObject("invited_by", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }
}
