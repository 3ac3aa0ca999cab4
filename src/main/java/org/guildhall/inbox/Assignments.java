package org.guildhall.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Changes;
import org.guildhall.partners.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does a task: taken on, given back, handed to a colleague. The engine hears of it afterwards. */
@Service
@Transactional
public class Assignments {

    private final Tasks tasks;
    private final TaskAccess access;
    private final Involvements involvements;
    private final AbsenceStore absences;
    private final Accounts accounts;
    private final Comments comments;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Assignments(
            Tasks tasks,
            TaskAccess access,
            Involvements involvements,
            AbsenceStore absences,
            Accounts accounts,
            Comments comments,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.involvements = involvements;
        this.absences = absences;
        this.accounts = accounts;
        this.comments = comments;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a task for oneself; claiming twice changes nothing.
     *
     * @throws TaskUnavailable when this person cannot work on it
     */
    public void claim(long key, SignedIn person) {
        UserTask task = access.workable(key, person);
        if (!person.accountId().equals(task.assignee())) {
            assign(task, person.accountId(), null, person);
            events.publishEvent(new TaskClaimed(occurrence(task, person).change(null, task.name()), key));
        }
    }

    /**
     * Takes over a task of somebody who is away, as their stand-in.
     *
     * @throws TaskUnavailable when this person does not stand in for its holder now, or four eyes keep one of them out
     */
    public void takeOver(long key, SignedIn person) {
        UserTask task = access.offered(key, person);
        UUID absent = Objects.requireNonNull(task.assignee());
        absences.tookOver(task, person.accountId(), absent, clock.instant());
        assign(task, person.accountId(), absent, person);
        String holder = access.nameOf(absent);
        Occurrence occurrence = occurrence(task, person)
                .change(
                        held(task, holder),
                        held(task, person.standingInFor(holder).name()));
        events.publishEvent(new TaskTakenOver(occurrence, key));
    }

    /**
     * Gives a claimed task back to everybody in the role, or to the person for whom it was taken over.
     *
     * @throws TaskUnavailable when this person cannot work on it
     */
    public void release(long key, SignedIn person) {
        UserTask task = access.workable(key, person);
        if (task.assignee() != null) {
            assign(task, task.onBehalfOf(), null, person);
            events.publishEvent(new TaskReleased(
                    occurrence(task, person)
                            .change(
                                    task.name(),
                                    task.onBehalfOf() == null ? null : held(task, access.nameOf(task.onBehalfOf()))),
                    key));
        }
    }

    /**
     * Hands a task to a colleague, who is told by mail.
     *
     * @param seen who had the task when the person decided so; null when nobody had
     * @throws TaskUnavailable when somebody else has it by now, or the colleague may not do it
     */
    public void reassign(long key, SignedIn person, @Nullable UUID seen, UUID colleague, String reason) {
        UserTask task = access.assignable(key, person);
        if (!Objects.equals(seen, task.assignee())) {
            throw TaskUnavailable.holderChanged(task.assignee() == null ? null : access.nameOf(task.assignee()));
        }
        Account to = accounts.find(colleague)
                .filter(account -> access.fits(task, account))
                .orElseThrow(() -> TaskUnavailable.notForThem(access.nameOf(colleague)));
        if (to.id().equals(task.assignee())) {
            return;
        }
        assign(task, to.id(), null, person);
        involvements.keep(key, to.id());
        comments.handedOver(task, person, "→ " + to.name() + ": " + reason);
        Occurrence occurrence = occurrence(task, person)
                .change(held(task, access.nameOf(task.assignee())), held(task, to.name()))
                .because(reason);
        events.publishEvent(new TaskReassigned(occurrence, key, to.id()));
        tellStandIns(task, to, occurrence(task, person));
    }

    /** Somebody who is away would read of it too late. */
    private void tellStandIns(UserTask task, Account absent, Occurrence occurrence) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        absences.standingInFor(absent.id(), today).stream()
                .flatMap(standIn -> accounts.find(standIn).stream())
                .filter(standIn -> access.fits(task, standIn))
                .forEach(standIn -> events.publishEvent(new TaskAwaitsStandIn(
                        occurrence.change(null, held(task, standIn.name() + " (for " + absent.name() + ")")),
                        task.key(),
                        standIn.id())));
    }

    /** To whom this person may hand an open task, by name; themselves too when a colleague has it. */
    @Transactional(readOnly = true)
    public List<Account> candidates(UserTask task, SignedIn person) {
        List<Account> group =
                task.role() == Role.APPLICANT ? accounts.ofPartner(task.partnerId()) : accounts.ofStaff(task.role());
        return group.stream()
                .filter(account -> !account.id().equals(task.assignee()))
                .filter(account -> task.assignee() != null || !account.id().equals(person.accountId()))
                .filter(account -> access.fits(task, account))
                .toList();
    }

    private void assign(UserTask task, @Nullable UUID assignee, @Nullable UUID onBehalfOf, SignedIn by) {
        tasks.assign(task.key(), assignee, onBehalfOf);
        involvements.keep(task.key(), by.accountId());
        events.publishEvent(new TaskAssigned(UUID.randomUUID(), task.key()));
        changes.tell(task.audience());
    }

    private Occurrence occurrence(UserTask task, SignedIn person) {
        return Occurrence.of(clock, task.partnerId(), task.applicationId(), person.actor());
    }

    private static String held(UserTask task, String holder) {
        return task.name() + ": " + holder;
    }
}
