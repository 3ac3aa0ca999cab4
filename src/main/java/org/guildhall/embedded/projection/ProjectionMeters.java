package org.guildhall.embedded.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How far searches are behind the engine. */
final class ProjectionMeters implements MeterBinder, LongConsumer {

    private final LongSupplier committed;
    private volatile long projected;

    /** @param committed position of the last durable record of the engine's log */
    ProjectionMeters(LongSupplier committed) {
        this.committed = committed;
    }

    /** Notes the position up to which searches see the log. */
    @Override
    public void accept(long position) {
        projected = position;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("guildhall.projection.lag", this, ProjectionMeters::lag)
                .description("Durable records of the engine's log that searches do not see yet")
                .baseUnit("records")
                .register(registry);
    }

    private double lag() {
        return Math.max(0, committed.getAsLong() - projected);
    }
}
