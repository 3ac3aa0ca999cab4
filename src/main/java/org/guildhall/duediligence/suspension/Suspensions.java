package org.guildhall.duediligence.suspension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops partners and starts them again. A partner has one open suspension; every step may be repeated. */
@Service
public class Suspensions {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Suspensions(
            JdbcClient jdbc, Organisations organisations, Once once, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** An officer wants a partner stopped; one that is stopped already stays so. */
    @Transactional
    public void request(UUID partnerId, UUID applicationId, UUID officer, String reason) {
        jdbc.sql("""
                        insert into duediligence.suspension
                          (id, application_id, partner_id, requested_by, requested_at, reason)
                        values (:id, :application, :partner, :officer, :at, :reason)
                        on conflict (partner_id) where outcome is null do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("application", applicationId)
                .param("partner", partnerId)
                .param("officer", officer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** Stops the partner as it was wanted. One that ended its partnership meanwhile stays ended. */
    @Transactional
    public void suspend(UUID partnerId, UUID applicationId, Actor actor) {
        Optional<Suspension> open = open(partnerId, true);
        PartnerStatus before = organisations.find(partnerId).status();
        if (open.isEmpty() || open.get().statusBefore() != null || !before.canBecome(PartnerStatus.SUSPENDED)) {
            return;
        }
        jdbc.sql("update duediligence.suspension set status_before = :before where id = :id")
                .param("before", before.name())
                .param("id", open.get().id())
                .update();
        organisations.changeStatus(partnerId, PartnerStatus.SUSPENDED, actor, applicationId);
        events.publishEvent(new PartnerSuspended(Occurrence.of(clock, partnerId, applicationId, actor)
                .change(before, PartnerStatus.SUSPENDED)
                .because(open.get().reason())));
    }

    /** Whether an officer wants the partner stopped, or had it stopped, and nobody has decided on that yet. */
    @Transactional(readOnly = true)
    public boolean undecided(UUID partnerId) {
        return jdbc.sql(
                        "select exists (select from duediligence.suspension where partner_id = :partner and outcome is null)")
                .param("partner", partnerId)
                .query(Boolean.class)
                .single();
    }

    /** The suspension that waits for a decision. */
    @Transactional(readOnly = true)
    public Optional<Suspension> open(UUID partnerId) {
        return open(partnerId, false);
    }

    /** The last one, decided or not. */
    @Transactional(readOnly = true)
    public Optional<Suspension> latest(UUID partnerId) {
        return find(partnerId, "order by requested_at desc, id limit 1");
    }

    /**
     * Keeps what a second officer decided. What is decided already stays so.
     *
     * @return the outcome that counts
     * @throws SameOfficer when this officer had the partner suspended
     */
    @Transactional
    public Outcome decide(UUID partnerId, Outcome outcome, String reason, UUID officer) {
        Optional<Suspension> open = open(partnerId, true);
        if (open.isEmpty()) {
            return latest(partnerId).map(Suspension::outcome).orElse(Outcome.TERMINATED);
        }
        if (open.get().requestedBy().equals(officer)) {
            throw new SameOfficer(partnerId);
        }
        jdbc.sql("""
                        update duediligence.suspension
                        set outcome = :outcome, decided_by = :officer, decided_at = :at, decision_reason = :reason
                        where id = :id
                        """)
                .param("id", open.get().id())
                .param("outcome", outcome.name())
                .param("officer", officer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        return outcome;
    }

    /** Puts the partner back where it stood, as a second officer decided. */
    @Transactional
    public void reinstate(UUID partnerId, UUID applicationId, Actor actor) {
        Suspension decided = decided(partnerId, Outcome.REINSTATED);
        PartnerStatus before = decided.statusBefore();
        if (before == null || organisations.find(partnerId).status() != PartnerStatus.SUSPENDED) {
            return;
        }
        organisations.reinstate(partnerId, before, actor, applicationId);
        events.publishEvent(new PartnerReinstated(Occurrence.of(clock, partnerId, applicationId, actor)
                .change(PartnerStatus.SUSPENDED, before)
                .because(decided.decisionReason())));
    }

    /** Ends the partnership, as a second officer decided. */
    @Transactional
    public void terminate(UUID partnerId, UUID applicationId, Actor actor) {
        Suspension decided = decided(partnerId, Outcome.TERMINATED);
        if (organisations.find(partnerId).status() != PartnerStatus.SUSPENDED) {
            return;
        }
        organisations.changeStatus(partnerId, PartnerStatus.TERMINATED, actor, applicationId);
        events.publishEvent(new PartnerTerminated(Occurrence.of(clock, partnerId, applicationId, actor)
                .change(PartnerStatus.SUSPENDED, PartnerStatus.TERMINATED)
                .because(decided.decisionReason())));
    }

    /** Says once per wait that nobody decided in time. */
    @Transactional
    public void escalate(UUID partnerId, UUID applicationId, String wait, Actor actor) {
        if (open(partnerId, false).isPresent() && once.first("partner-suspension.escalateSuspension", wait)) {
            events.publishEvent(new SuspensionOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    private Suspension decided(UUID partnerId, Outcome expected) {
        return latest(partnerId)
                .filter(latest -> latest.outcome() == expected)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected the suspension of partner '%s' to be decided as %s, but it is not. Decide on it first."
                                .formatted(partnerId, expected)));
    }

    private Optional<Suspension> open(UUID partnerId, boolean lock) {
        return find(partnerId, "and outcome is null" + (lock ? " for update" : ""));
    }

    private Optional<Suspension> find(UUID partnerId, String which) {
        return jdbc.sql("select * from duediligence.suspension where partner_id = :partner " + which)
                .param("partner", partnerId)
                .query(Suspensions::suspension)
                .optional();
    }

    private static Suspension suspension(ResultSet row, int n) throws SQLException {
        String before = row.getString("status_before");
        String outcome = row.getString("outcome");
        return new Suspension(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("requested_by", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                before == null ? null : PartnerStatus.valueOf(before),
                outcome == null ? null : Outcome.valueOf(outcome),
                nullable(row, "decided_by"),
                row.getString("decision_reason"));
    }

    private static @Nullable UUID nullable(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
