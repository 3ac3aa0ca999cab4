package org.guildhall.duediligence.rescreening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The blind window of the newest version of each list, as a metric; remembered, so that reading it asks nobody. */
@Component
class BlindWindowMeter {

    private static final int RECENT = 100;

    private final BlindWindows windows;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, BlindWindow> newest = new ConcurrentHashMap<>();

    BlindWindowMeter(BlindWindows windows, MeterRegistry meters, Clock clock) {
        this.windows = windows;
        this.meters = meters;
        this.clock = clock;
    }

    void read() {
        windows.newest(RECENT).reversed().forEach(window -> {
            if (newest.put(window.listName(), window) == null) {
                Gauge.builder("guildhall.screening.blind.window", () -> seconds(window.listName()))
                        .description(
                                "From the publication of a list's newest version to the decision on the last party it concerns")
                        .tag("list", window.listName())
                        .baseUnit("seconds")
                        .register(meters);
            }
        });
    }

    private double seconds(String list) {
        BlindWindow window = newest.get(list);
        return window == null ? Double.NaN : window.length(clock.instant()).toMillis() / 1_000.0;
    }
}
