package org.guildhall.embedded.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, which moves with the engine's. */
final class EngineWallClock extends Clock {

    private final EngineClock engine;
    private final ZoneId zone;

    EngineWallClock(EngineClock engine) {
        this(engine, ZoneOffset.UTC);
    }

    private EngineWallClock(EngineClock engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new EngineWallClock(engine, zone);
    }

    @Override
    public Instant instant() {
        return engine.now();
    }
}
