package org.guildhall.duediligence.suspension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.Officer;
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

/**
 * Stops partners and starts them again. A partner may be wanted stopped for several reasons; one decision settles all that
 * are open. Every step may be repeated.
 */
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

    /** An officer wants a partner stopped; one that is stopped already has to answer for this too. */
    @Transactional
    public void request(UUID partnerId, UUID applicationId, Officer officer, String reason) {
        jdbc.sql("""
                        insert into duediligence.suspension
                          (id, application_id, partner_id, requested_by, requested_by_name, requested_at, reason)
                        values (:id, :application, :partner, :officer, :name, :at, :reason)
                        """)
                .param("id", UUID.randomUUID())
                .param("application", applicationId)
                .param("partner", partnerId)
                .param("officer", officer.account())
                .param("name", officer.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** Stops the partner as it was wanted. One that is stopped stays so; one that ended its partnership stays ended. */
    @Transactional
    public void suspend(UUID partnerId, UUID applicationId, Actor actor) {
        // Held, so that a reinstatement for other reasons is either over or sees that this one is open.
        PartnerStatus before = organisations.lock(partnerId).status();
        List<Suspension> open = open(partnerId);
        if (open.isEmpty() || !before.canBecome(PartnerStatus.SUSPENDED)) {
            return;
        }
        jdbc.sql("update duediligence.suspension set status_before = :before where id = any(:ids)")
                .param("before", before.name())
                .param("ids", ids(open))
                .update();
        organisations.changeStatus(partnerId, PartnerStatus.SUSPENDED, actor, applicationId);
        events.publishEvent(new PartnerSuspended(Occurrence.of(clock, partnerId, applicationId, actor)
                .change(before, PartnerStatus.SUSPENDED)
                .because(open.stream().map(Suspension::reason).distinct().collect(Collectors.joining("; ")))));
    }

    /** Whether an officer wants the partner stopped, or had it stopped, and nobody has decided on that yet. */
    @Transactional(readOnly = true)
    public boolean undecided(UUID partnerId) {
        return !open(partnerId).isEmpty();
    }

    /** Every reason that waits for a decision, oldest first. */
    @Transactional(readOnly = true)
    public List<Suspension> open(UUID partnerId) {
        return find(partnerId, "and outcome is null order by requested_at, id");
    }

    /** What the last decision settled, oldest first; empty when there was none. */
    @Transactional(readOnly = true)
    public List<Suspension> settled(UUID partnerId) {
        return find(partnerId, """
                and decided_at = (select max(decided_at) from duediligence.suspension where partner_id = :partner)
                order by requested_at, id
                """);
    }

    /** What was settled in a task of the inbox, oldest first. */
    @Transactional(readOnly = true)
    public List<Suspension> settledIn(long task) {
        return jdbc.sql("select * from duediligence.suspension where decided_in = :task order by requested_at, id")
                .param("task", task)
                .query(Suspensions::suspension)
                .list();
    }

    /**
     * Keeps what a second officer decided, for every reason that is open.
     *
     * @param weighed the reasons that this officer has seen
     * @param task key of the task in which it is decided
     * @return whether there was anything to decide
     * @throws SameOfficer when this officer wanted the partner stopped
     * @throws ReasonNotWeighed when a reason is open that this officer has not seen
     */
    @Transactional
    public boolean decide(UUID partnerId, Set<UUID> weighed, Outcome outcome, String reason, UUID officer, long task) {
        List<Suspension> open = find(partnerId, "and outcome is null for update");
        if (open.isEmpty()) {
            return false;
        }
        if (open.stream().anyMatch(one -> one.requestedBy().account().equals(officer))) {
            throw new SameOfficer(partnerId);
        }
        if (!open.stream().allMatch(one -> weighed.contains(one.id()))) {
            throw new ReasonNotWeighed(partnerId);
        }
        jdbc.sql("""
                        update duediligence.suspension
                        set outcome = :outcome, decided_by = :officer, decided_at = :at, decision_reason = :reason,
                            decided_in = :task
                        where id = any(:ids)
                        """)
                .param("ids", ids(open))
                .param("outcome", outcome.name())
                .param("officer", officer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("task", task)
                .update();
        return true;
    }

    /** Puts the partner back where it stood, as a second officer decided; not while another reason is open. */
    @Transactional
    public void reinstate(UUID partnerId, UUID applicationId, Actor actor) {
        Suspension decided = decided(partnerId, Outcome.REINSTATED);
        PartnerStatus now = organisations.lock(partnerId).status();
        Optional<PartnerStatus> before = statusBefore(partnerId);
        if (now != PartnerStatus.SUSPENDED
                || before.isEmpty()
                || undecided(partnerId)
                || last(partnerId, Outcome.TERMINATED).isPresent()) {
            return;
        }
        organisations.reinstate(partnerId, before.get(), actor, applicationId);
        events.publishEvent(new PartnerReinstated(Occurrence.of(clock, partnerId, applicationId, actor)
                .change(PartnerStatus.SUSPENDED, before.get())
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
        if (undecided(partnerId) && once.first("partner-suspension.escalateSuspension", wait)) {
            events.publishEvent(new SuspensionOverdue(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    private Suspension decided(UUID partnerId, Outcome expected) {
        return last(partnerId, expected)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected the suspension of partner '%s' to be decided as %s, but it is not. Decide on it first."
                                .formatted(partnerId, expected)));
    }

    private Optional<Suspension> last(UUID partnerId, Outcome outcome) {
        return find(partnerId, "and outcome = '%s' order by decided_at desc, id limit 1".formatted(outcome)).stream()
                .findFirst();
    }

    /** Where the partner stood when it was stopped last; what is wanted of a stopped partner does not say. */
    private Optional<PartnerStatus> statusBefore(UUID partnerId) {
        return find(partnerId, "and status_before is not null order by requested_at desc, id limit 1").stream()
                .map(stopped -> Objects.requireNonNull(stopped.statusBefore()))
                .findFirst();
    }

    private static UUID[] ids(List<Suspension> suspensions) {
        return suspensions.stream().map(Suspension::id).toArray(UUID[]::new);
    }

    private List<Suspension> find(UUID partnerId, String which) {
        return jdbc.sql("select * from duediligence.suspension where partner_id = :partner " + which)
                .param("partner", partnerId)
                .query(Suspensions::suspension)
                .list();
    }

    private static Suspension suspension(ResultSet row, int n) throws SQLException {
        String before = row.getString("status_before");
        String outcome = row.getString("outcome");
        return new Suspension(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                new Officer(row.getObject("requested_by", UUID.class), row.getString("requested_by_name")),
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
