package org.guildhall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every event of a partner and of the programme in the transaction of the change itself: both are kept, or neither. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartnerEvent event) {
        Occurrence occurrence = event.occurrence();
        jdbc.sql("""
                        insert into audit.entry (id, at, partner_id, application_id, actor_kind, actor_id, actor_name,
                                                 what, before, after, reason, model_version)
                        values (:id, :at, :partner, :application, :kind, :actor, :name,
                                :what, :before, :after, :reason, :model)
                        """)
                .param("id", occurrence.id())
                .param("at", occurrence.at().atOffset(ZoneOffset.UTC))
                .param("partner", occurrence.partnerId())
                .param("application", occurrence.applicationId())
                .param("kind", occurrence.actor().kind().name())
                .param("actor", occurrence.actor().id())
                .param("name", occurrence.actor().name())
                .param("what", event.getClass().getSimpleName())
                .param("before", occurrence.before())
                .param("after", occurrence.after())
                .param("reason", occurrence.reason())
                .param("model", occurrence.actor().modelVersion())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProgrammeEvent event) {
        ProgrammeChange change = event.change();
        jdbc.sql("""
                        insert into audit.entry (id, at, subject, actor_kind, actor_id, actor_name,
                                                 what, before, after, reason)
                        values (:id, :at, :subject, :kind, :actor, :name, :what, :before, :after, :reason)
                        """)
                .param("id", change.id())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("subject", change.subject())
                .param("kind", change.actor().kind().name())
                .param("actor", change.actor().id())
                .param("name", change.actor().name())
                .param("what", event.getClass().getSimpleName())
                .param("before", change.before())
                .param("after", change.after())
                .param("reason", change.reason())
                .update();
    }

    /** Changes to the programme itself, newest first; at most 500. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofProgramme() {
        return jdbc.sql("""
                        select * from audit.entry
                        where partner_id is null and subject <> 'Sign-in'
                        order by position desc
                        limit 500
                        """).query(AuditTrail::entry).list();
    }

    /** Who signed in and out, newest first; at most 500. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofSignIns() {
        return jdbc.sql("select * from audit.entry where subject = 'Sign-in' order by position desc limit 500")
                .query(AuditTrail::entry)
                .list();
    }

    /** Everything that happened to a partner, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofPartner(UUID partnerId) {
        return jdbc.sql("select * from audit.entry where partner_id = :partner order by position")
                .param("partner", partnerId)
                .query(AuditTrail::entry)
                .list();
    }

    /**
     * A part of the trail in the order of writing.
     *
     * @param partnerId of this partner only; null for all, and for changes to the programme too
     * @param applicationId of this application only; null for all
     * @param after position at which the part before ended, 0 to begin
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(@Nullable UUID partnerId, @Nullable UUID applicationId, long after, int rows) {
        return jdbc.sql("""
                        select * from audit.entry
                        where position > :after
                          and (cast(:partner as uuid) is null or partner_id = :partner)
                          and (cast(:application as uuid) is null or application_id = :application)
                        order by position
                        limit :rows
                        """)
                .param("after", after)
                .param("partner", partnerId)
                .param("application", applicationId)
                .param("rows", rows)
                .query(AuditTrail::entry)
                .list();
    }

    /** Partners with the newest entries first; at most 200. */
    @Transactional(readOnly = true)
    public List<AuditedPartner> partners() {
        return jdbc.sql("""
                        select partner_id, count(*) as entries, max(at) as latest
                        from audit.entry
                        where partner_id is not null
                        group by partner_id
                        order by latest desc, partner_id
                        limit 200
                        """)
                .query((row, number) -> new AuditedPartner(
                        row.getObject("partner_id", UUID.class),
                        row.getLong("entries"),
                        row.getTimestamp("latest").toInstant()))
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getObject("partner_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("subject"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("model_version")),
                row.getString("what"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"));
    }
}
