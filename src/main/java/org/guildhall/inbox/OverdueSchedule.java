package org.guildhall.inbox;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for tasks whose due date has passed. */
@Component
class OverdueSchedule {

    private final OverdueTasks tasks;

    OverdueSchedule(OverdueTasks tasks) {
        this.tasks = tasks;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 30_000)
    void run() {
        boolean more = true;
        while (more) {
            more = tasks.raiseSome();
        }
    }
}
