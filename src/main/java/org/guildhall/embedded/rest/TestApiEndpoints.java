package org.guildhall.embedded.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.engine.EngineClock;
import org.jspecify.annotations.Nullable;

/** The monitoring API that Camunda Process Test uses between tests: moves the time and starts over. */
final class TestApiEndpoints implements Endpoints {

    private record Advance(@Nullable Long offsetMilli) {}

    private final EngineClock clock;
    private final Purges purges;

    TestApiEndpoints(EngineClock clock, Purges purges) {
        this.clock = clock;
        this.purges = purges;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/actuator/clock", call -> time()),
                Route.delete("/actuator/clock", call -> reset()),
                Route.post("/actuator/clock/add", this::advance),
                Route.post("/actuator/cluster/purge", call -> purge()));
    }

    private Answer time() {
        return Answer.json(Map.of(
                "epochMilli", clock.now().toEpochMilli(), "instant", clock.now().toString()));
    }

    private Answer reset() {
        clock.reset();
        return time();
    }

    private Answer advance(Call call) {
        long millis = Values.required(call.body(Advance.class).offsetMilli(), "offsetMilli");
        ClockEndpoints.advance(clock, Duration.ofMillis(millis));
        return time();
    }

    private Answer purge() {
        return Answer.json(Map.of("changeId", purges.purge()));
    }
}
