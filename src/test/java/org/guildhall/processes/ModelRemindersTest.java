package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guildhall.workflow.ModelReminders;
import org.junit.jupiter.api.Test;

/** Applicants read when they will be reminded: what the models say. */
class ModelRemindersTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00Z");

    private final ModelReminders reminders = new ModelReminders();

    @Test
    void remindersAreThoseOfTheModels() {
        List<Instant> twice = List.of(Instant.parse("2026-03-06T09:00:00Z"), Instant.parse("2026-03-10T09:00:00Z"));

        assertThat(reminders.of("recruitment", "Task_ProvideInformation", BEGUN))
                .isEqualTo(twice);
        assertThat(reminders.of("contract-signing", "Task_SignContract", BEGUN)).isEqualTo(twice);
        assertThat(reminders.of("certification", "Task_SitExam", BEGUN)).isEqualTo(twice);
    }

    @Test
    void timersThatEndATaskAndTimesThatOnlyAnInstanceKnowsAreNone() {
        assertThat(reminders.of("recruitment", "Task_AppealRejection", BEGUN)).isEmpty();
        assertThat(reminders.of("recruitment", "Task_Unknown", BEGUN)).isEmpty();
    }
}
