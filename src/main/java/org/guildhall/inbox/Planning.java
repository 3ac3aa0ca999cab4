package org.guildhall.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Changes;
import org.guildhall.partners.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a task is looked at again, and how urgent it is. The engine hears of it afterwards. */
@Service
@Transactional
public class Planning {

    /** No task waits longer, and the database keeps no later day. */
    public static final LocalDate LATEST_DAY = LocalDate.of(9999, Month.DECEMBER, 31);

    private final Tasks tasks;
    private final TaskAccess access;
    private final Involvements involvements;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Planning(
            Tasks tasks,
            TaskAccess access,
            Involvements involvements,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.involvements = involvements;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Sets the date on which somebody wants to look at a task again, or takes it away.
     *
     * @throws TaskUnavailable when this person cannot work on it
     */
    public void followUp(long key, SignedIn person, @Nullable Instant at) {
        UserTask task = access.workable(key, person);
        if (Objects.equals(at, task.followUpAt())) {
            return;
        }
        tasks.followUp(key, at);
        changed(task, person);
        events.publishEvent(new TaskFollowUpSet(
                occurrence(task, person).change(dated(task, task.followUpAt()), dated(task, at)), key));
    }

    /**
     * Makes a task more or less urgent; for the vendor's staff, whoever has the task.
     *
     * @throws TaskUnavailable when it is not for this person, or over
     */
    public void prioritise(long key, SignedIn person, Priority priority, String reason) {
        if (person.role() == Role.APPLICANT) {
            throw TaskUnavailable.notFound();
        }
        UserTask task = access.assignable(key, person);
        Priority before = Priority.of(task.priority());
        if (before == priority) {
            return;
        }
        tasks.prioritise(key, priority.value());
        changed(task, person);
        Occurrence occurrence = occurrence(task, person)
                .change(task.name() + ": " + before.words(), task.name() + ": " + priority.words())
                .because(reason);
        events.publishEvent(new TaskPriorityChanged(occurrence, key));
    }

    private void changed(UserTask task, SignedIn person) {
        involvements.keep(task.key(), person.accountId());
        events.publishEvent(new TaskPlanned(UUID.randomUUID(), task.key()));
        changes.tell(task.audience());
    }

    private Occurrence occurrence(UserTask task, SignedIn person) {
        return Occurrence.of(clock, task.partnerId(), task.applicationId(), person.actor());
    }

    private static @Nullable String dated(UserTask task, @Nullable Instant at) {
        return at == null ? null : task.name() + ": " + at;
    }
}
