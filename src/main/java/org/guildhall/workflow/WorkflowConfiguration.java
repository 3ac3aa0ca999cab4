package org.guildhall.workflow;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableAsync
@EnableScheduling
class WorkflowConfiguration {

    /** The application's clock; embedded, the engine's clock takes its place. */
    @Bean
    @ConditionalOnProperty(name = "guildhall.embedded.enabled", havingValue = "false", matchIfMissing = true)
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
