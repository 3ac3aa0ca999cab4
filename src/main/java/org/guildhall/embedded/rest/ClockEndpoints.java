package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.ClockPinRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.embedded.engine.EngineClock;

/**
 * Moves the engine's time. Unlike a cluster's clock it runs on from where it was set, and never goes back: an engine
 * whose time goes back stops timing out jobs.
 */
final class ClockEndpoints implements Endpoints {

    private final EngineClock clock;

    ClockEndpoints(EngineClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.put("/v2/clock", this::set), Route.post("/v2/clock/reset", call -> reset()));
    }

    private Answer set(Call call) {
        long wanted = Values.positive(call.requiredBody(ClockPinRequest.class).getTimestamp(), "timestamp");
        Duration ahead = Duration.between(clock.now(), Instant.ofEpochMilli(wanted));
        if (ahead.isNegative()) {
            throw ProblemException.invalidArgument(
                    "Expected a timestamp after %s, the engine's time, which never goes back, but found %s."
                            .formatted(clock.now(), Instant.ofEpochMilli(wanted)));
        }
        advance(clock, ahead);
        return Answer.noContent();
    }

    static void advance(EngineClock clock, Duration by) {
        try {
            clock.advance(by);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidArgument(String.valueOf(e.getMessage()));
        }
    }

    private Answer reset() {
        if (!clock.ahead().isZero()) {
            throw new ProblemException(
                    409,
                    "INVALID_STATE",
                    "Expected the engine's time not to have been moved, but it is %s ahead and never goes back."
                            .formatted(clock.ahead()));
        }
        return Answer.noContent();
    }
}
