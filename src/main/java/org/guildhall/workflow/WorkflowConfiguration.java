package org.guildhall.workflow;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration
@EnableAsync
@EnableScheduling
class WorkflowConfiguration {

    /** As many as there are scheduled methods at least. */
    static final int SCHEDULED_THREADS = 16;

    /**
     * So that work that hangs or takes long holds up no other: on virtual threads Spring would run all of it, one after
     * the other, on a single one. Declared as no executor, for the one of {@code @Async} to stay.
     */
    @Bean
    TaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
        threads.setPoolSize(SCHEDULED_THREADS);
        threads.setThreadNamePrefix("scheduled-");
        return threads;
    }

    /** The application's clock; embedded, the engine's clock takes its place. */
    @Bean
    @ConditionalOnProperty(name = "guildhall.embedded.enabled", havingValue = "false", matchIfMissing = true)
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
