package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.live.Changes;
import org.guildhall.testing.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What passes its due date becomes more urgent. */
class OverdueTasksTest {

    private static final Instant DUE = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(1);

    private final RecordedEvents events = new RecordedEvents();
    private final Tasks tasks = TaskTable.open();

    @BeforeEach
    void nothingYet() {
        TaskTable.clear();
    }

    @Test
    void anOverdueTaskRisesByOneStepOnce() {
        long key = put(Role.PARTNER_MANAGER, DUE);

        at(DUE).raiseSome();
        assertThat(priority(key)).isEqualTo(Priority.NORMAL);

        at(LATER).raiseSome();
        at(LATER.plusSeconds(86_400)).raiseSome();
        assertThat(priority(key)).isEqualTo(Priority.HIGH);
        assertThat(events.of(TaskPlanned.class)).hasSize(1);
        assertThat(events.of(TaskPriorityChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.occurrence().before()).isEqualTo("Review: normal");
            assertThat(event.occurrence().after()).isEqualTo("Review: high");
            assertThat(event.occurrence().reason()).isEqualTo("Its due date has passed.");
        });
    }

    @Test
    void whatPeopleChangeAfterwardsStays() {
        long key = put(Role.COMPLIANCE_OFFICER, DUE);
        at(LATER).raiseSome();
        tasks.prioritise(key, Priority.LOW.value());

        at(LATER.plusSeconds(86_400)).raiseSome();
        assertThat(priority(key)).isEqualTo(Priority.LOW);
    }

    @Test
    void urgentOnesAndThoseOfApplicantsAndWithoutADateStayAsTheyAre() {
        long urgent = put(Role.PARTNER_MANAGER, DUE);
        tasks.prioritise(urgent, 95);
        long applicants = put(Role.APPLICANT, DUE);
        long undated = put(Role.PARTNER_MANAGER, null);

        at(LATER).raiseSome();
        assertThat(tasks.find(urgent)).map(UserTask::priority).contains(95);
        assertThat(priority(applicants)).isEqualTo(Priority.NORMAL);
        assertThat(priority(undated)).isEqualTo(Priority.NORMAL);
        assertThat(events.of(TaskPriorityChanged.class)).isEmpty();
    }

    private Priority priority(long key) {
        return Priority.of(tasks.find(key).orElseThrow().priority());
    }

    private OverdueTasks at(Instant now) {
        return new OverdueTasks(tasks, events, new Changes(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static long put(Role role, @Nullable Instant due) {
        return TaskTable.put("Review", "One", role, UUID.randomUUID(), due);
    }
}
