package org.guildhall.embedded.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Up while the engine carries out commands and its log is written; down with the reason otherwise. */
final class EngineHealth implements HealthIndicator {

    private final EmbeddedEngine engine;

    EngineHealth(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.problem()
                .map(problem -> Health.down().withDetail("problem", problem).build())
                .orElseGet(() -> Health.up().build());
    }
}
