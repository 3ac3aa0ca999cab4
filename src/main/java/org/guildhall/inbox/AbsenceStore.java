package org.guildhall.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away when, who stands in, and which tasks stand-ins took over. */
@Repository
class AbsenceStore {

    /** Begins a query that may go on from one stand-in to the next. */
    private static final String AWAY = """
            with recursive away as (
                select person, stand_in
                from inbox.absence
                where first_day <= :day and last_day >= :day and ended_at is null),
            """;

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one absence at a time be planned, so that two cannot name each other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inbox.absence'))").query(rows -> {});
    }

    void keep(Absence absence, Instant at) {
        jdbc.sql("""
                        insert into inbox.absence (id, person, stand_in, first_day, last_day, planned_at)
                        values (:id, :person, :standIn, :first, :last, :at)
                        """)
                .param("id", absence.id())
                .param("person", absence.person())
                .param("standIn", absence.standIn())
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update inbox.absence set ended_at = :at where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Absences of a person that are not over, the next one first. */
    List<Absence> of(UUID person, LocalDate today) {
        return notOver("person", person, today);
    }

    /** Absences that are not over and in which a person stands in, the next one first. */
    List<Absence> with(UUID standIn, LocalDate today) {
        return notOver("stand_in", standIn, today);
    }

    private List<Absence> notOver(String column, UUID person, LocalDate today) {
        return jdbc.sql("""
                        select id, person, stand_in, first_day, last_day
                        from inbox.absence
                        where %s = :person and last_day >= :today and ended_at is null
                        order by first_day, id
                        """.formatted(column))
                .param("person", person)
                .param("today", today)
                .query(Absence.class)
                .list();
    }

    /** For whom a person stands in on a day: also for those whose stand-in is away and has this one. */
    Set<UUID> representedBy(UUID standIn, LocalDate day) {
        return jdbc.sql(AWAY + """
                        represented (person) as (
                            select person from away where stand_in = :standIn
                            union
                            select away.person from away join represented on away.stand_in = represented.person)
                        select person from represented where person <> :standIn
                        """)
                .param("standIn", standIn)
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    /** Who stands in for a person on a day: for a stand-in who is away as well, whom that one named. */
    Set<UUID> standingInFor(UUID person, LocalDate day) {
        return jdbc.sql(AWAY + """
                        standing (stand_in) as (
                            select stand_in from away where person = :person
                            union
                            select away.stand_in from away join standing on away.person = standing.stand_in)
                        select stand_in from standing
                        where stand_in not in (select person from away)
                        """)
                .param("person", person)
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    void tookOver(UserTask task, UUID standIn, UUID absent, Instant at) {
        jdbc.sql("""
                        insert into inbox.taken_over (task_key, stand_in, absent, partner_id, at)
                        values (:key, :standIn, :absent, :partner, :at)
                        on conflict do nothing
                        """)
                .param("key", task.key())
                .param("standIn", standIn)
                .param("absent", absent)
                .param("partner", task.partnerId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In whose name any of these people worked on a partner's tasks. */
    Set<UUID> absentBehind(Collection<UUID> standIns, UUID partnerId) {
        return jdbc.sql("""
                        select distinct absent
                        from inbox.taken_over
                        where partner_id = :partner and stand_in = any(:standIns)
                        """)
                .param("partner", partnerId)
                .param("standIns", standIns.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
