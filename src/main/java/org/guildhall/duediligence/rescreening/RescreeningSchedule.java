package org.guildhall.duediligence.rescreening;

import java.util.Objects;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds what is to be rescreened, and does it. */
@Component
class RescreeningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RescreeningSchedule.class);

    private final RescreeningPlan plan;
    private final RescreeningWork work;
    private final RescreeningRuns runs;
    private final BlindWindowMeter meter;

    RescreeningSchedule(RescreeningPlan plan, RescreeningWork work, RescreeningRuns runs, BlindWindowMeter meter) {
        this.plan = plan;
        this.work = work;
        this.runs = runs;
        this.meter = meter;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    void run() {
        try {
            plan.planDue();
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = work.step();
            }
        } catch (ScreeningListUnavailable unavailable) {
            String problem = Objects.requireNonNullElse(unavailable.getMessage(), "A list cannot be read.");
            LOG.warn("Rescreening waits. {}", problem);
            runs.problem(problem);
        } finally {
            meter.read();
        }
    }
}
