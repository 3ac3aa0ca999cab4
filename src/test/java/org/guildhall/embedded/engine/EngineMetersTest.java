package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.projection.ProjectorLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The meters follow what the engine does, and come to rest when it does. */
class EngineMetersTest {

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void recordsAreCountedAndNoneIsLeftWhenTheEngineRests() {
        bind();
        Models.deployCheck(platform.client());
        double before = processed();
        Models.startCheck(platform.client());

        await().untilAsserted(() -> assertThat(processed()).isGreaterThan(before + 10));
        await().untilAsserted(
                        () -> assertThat(gauge("guildhall.engine.backlog")).isZero());
        assertThat(platform.bean(EngineMeters.class).committed()).isPositive();
    }

    @Test
    void everyCommitIsTimed() {
        bind();
        long before = commits();
        Models.deployCheck(platform.client());

        assertThat(commits()).isGreaterThan(before);
        assertThat(registry.get("guildhall.engine.log.commit").timer().totalTime(TimeUnit.MICROSECONDS))
                .isPositive();
    }

    @Test
    void searchesLagBehindWhileNobodyProjects() {
        bind();
        ProjectorLoop loop = platform.bean(ProjectorLoop.class);
        loop.stop();
        try {
            Models.deployCheck(platform.client());
            assertThat(gauge("guildhall.projection.lag")).isPositive();
        } finally {
            loop.start();
        }
        await().untilAsserted(
                        () -> assertThat(gauge("guildhall.projection.lag")).isZero());
    }

    @Test
    void aSnapshotHasAnAgeOnceThereIsOne() {
        bind();
        assertThat(gauge("guildhall.engine.snapshot.age")).isNaN();

        Models.deployCheck(platform.client());
        platform.bean(EmbeddedEngine.class).snapshot(0);
        assertThat(gauge("guildhall.engine.snapshot.age")).isBetween(0.0, 30.0);
    }

    @Test
    void whatIsWrittenAndNotDealtWithIsTheBacklog() {
        EngineMeters meters = new EngineMeters();
        meters.bindTo(registry);
        meters.started(100, 60);
        assertThat(gauge("guildhall.engine.backlog")).isEqualTo(40);

        meters.written(110);
        meters.onSkipped(at(108));
        assertThat(gauge("guildhall.engine.backlog")).isEqualTo(2);
        assertThat(processed()).isEqualTo(1);

        meters.purged();
        assertThat(gauge("guildhall.engine.backlog")).isZero();
    }

    private void bind() {
        platform.beans(MeterBinder.class).forEach(meters -> meters.bindTo(registry));
    }

    private double processed() {
        return registry.get("guildhall.engine.records.processed")
                .functionCounter()
                .count();
    }

    private long commits() {
        return registry.get("guildhall.engine.log.commit").timer().count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private static LoggedEvent at(long position) {
        LoggedEvent event = mock(LoggedEvent.class);
        when(event.getPosition()).thenReturn(position);
        return event;
    }
}
