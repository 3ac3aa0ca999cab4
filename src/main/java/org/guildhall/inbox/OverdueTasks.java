package org.guildhall.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.live.Changes;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes tasks of the vendor's staff a step more urgent when their due date has passed. The engine hears of it afterwards. */
@Service
public class OverdueTasks {

    private static final Actor CALENDAR = Actor.system("Calendar");
    private static final int AT_ONCE = 100;

    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    OverdueTasks(Tasks tasks, ApplicationEventPublisher events, Changes changes, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Raises some that have not been raised before: once each, so that what people change afterwards stays.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean raiseSome() {
        List<UserTask> overdue = tasks.lockOverdue(clock.instant(), AT_ONCE);
        overdue.forEach(this::raise);
        return overdue.size() == AT_ONCE;
    }

    private void raise(UserTask task) {
        Priority before = Priority.of(task.priority());
        Priority after = before.next();
        tasks.raise(task.key(), Math.max(task.priority(), after.value()), clock.instant());
        if (before == after) {
            return;
        }
        events.publishEvent(new TaskPlanned(UUID.randomUUID(), task.key()));
        Occurrence occurrence = Occurrence.of(clock, task.partnerId(), task.applicationId(), CALENDAR)
                .change(task.name() + ": " + before.words(), task.name() + ": " + after.words())
                .because("Its due date has passed.");
        events.publishEvent(new TaskPriorityChanged(occurrence, task.key()));
        changes.tell(task.audience());
    }
}
