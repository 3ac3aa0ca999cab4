package org.guildhall.duediligence.canaries;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the canaries every day, and keeps what they told last as a metric, so that reading it asks nobody. */
@Component
class CanarySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CanarySchedule.class);

    private final Canaries canaries;
    private final CanaryDays days;
    private volatile @Nullable CanaryDay latest;

    CanarySchedule(Canaries canaries, CanaryDays days, MeterRegistry meters) {
        this.canaries = canaries;
        this.days = days;
        Gauge.builder("guildhall.screening.canaries.recall", () -> of(CanaryDay::recall))
                .description("Share of the day's disguised listed names that screening found")
                .register(meters);
        Gauge.builder("guildhall.screening.canaries.false.positives", () -> of(CanaryDay::falsePositives))
                .description("Share of the day's ordinary applicants that somebody would have to review")
                .register(meters);
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void run() {
        try {
            canaries.run()
                    .ifPresent(ran -> LOG.info(
                            "Canaries: {} of {} disguised listed names found, {} of {} ordinary applicants to review",
                            ran.found(),
                            ran.tried(),
                            ran.reviewed(),
                            ran.applicants()));
        } catch (ScreeningListUnavailable unavailable) {
            LOG.warn("The canaries wait. {}", unavailable.getMessage());
        }
        latest = days.newest(1).stream().findFirst().orElse(null);
    }

    private double of(ToDoubleFunction<CanaryDay> what) {
        CanaryDay known = latest;
        return known == null ? Double.NaN : what.applyAsDouble(known);
    }
}
