package org.guildhall.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates that wait for the decision on a suspension. An application has one such wait at a time. */
@Service
public class Holds {

    private final JdbcClient jdbc;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(JdbcClient jdbc, Once once, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** The wait of an application that has not ended. */
    @Transactional(readOnly = true)
    public Optional<Hold> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from certification.hold where application_id = :application and ended_at is null")
                .param("application", applicationId)
                .query(Holds::hold)
                .optional();
    }

    /** The same, by its partner. */
    @Transactional(readOnly = true)
    public Optional<Hold> ofPartner(UUID partnerId) {
        return jdbc.sql("select * from certification.hold where partner_id = :partner and ended_at is null")
                .param("partner", partnerId)
                .query(Holds::hold)
                .optional();
    }

    void begin(UUID applicationId, UUID partnerId, Duration period, Actor actor) {
        Instant now = clock.instant();
        int begun = jdbc.sql("""
                        insert into certification.hold (application_id, partner_id, since, due_at)
                        values (:application, :partner, :now, :due)
                        on conflict (application_id) do update
                        set since = excluded.since, due_at = excluded.due_at, ended_at = null
                        where hold.ended_at is not null
                        """)
                .param("application", applicationId)
                .param("partner", partnerId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", now.plus(period).atOffset(ZoneOffset.UTC))
                .update();
        if (begun == 1) {
            events.publishEvent(new CertificateOnHold(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    void end(UUID applicationId) {
        jdbc.sql(
                        "update certification.hold set ended_at = :now where application_id = :application and ended_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("application", applicationId)
                .update();
    }

    /** Says that the decision is late, once per wait and only while it has not been made. */
    @Transactional
    public void escalate(UUID applicationId, String wait, Actor actor) {
        ofApplication(applicationId)
                .filter(hold -> once.first("certification.escalateHold", wait))
                .ifPresent(hold -> events.publishEvent(
                        new HoldOverdue(Occurrence.of(clock, hold.partnerId(), applicationId, actor))));
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
