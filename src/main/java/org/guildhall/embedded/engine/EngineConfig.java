package org.guildhall.embedded.engine;

import io.camunda.search.clients.SearchClientsProxy;
import java.time.Clock;
import javax.sql.DataSource;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.postgres.DataDirectory;
import org.guildhall.embedded.postgres.PostgresServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
class EngineConfig {

    @Bean
    EngineTime engineTime(DataSource dataSource) {
        return new EngineTime(dataSource);
    }

    @Bean
    @Primary
    Clock engineWallClock(EngineClock engineClock) {
        return new EngineWallClock(engineClock);
    }

    @Bean
    JobSignals jobSignals() {
        return new JobSignals();
    }

    @Bean
    EmbeddedEngine embeddedEngine(
            DataSource dataSource,
            PostgresServer server,
            DataDirectory data,
            EngineTime time,
            JobSignals signals,
            SearchClientsProxy searches,
            ObjectProvider<PurgeListener> purgeListeners) {
        return new EmbeddedEngine(
                dataSource,
                server.dataSource(),
                new EngineState(data.resolve("engine")),
                time,
                signals,
                searches,
                purgeListeners::orderedStream);
    }

    @Bean
    EngineMeters engineMeters(EmbeddedEngine engine) {
        return engine.meters();
    }

    /** Its name without the suffix is the component's in {@code /actuator/health}. */
    @Bean
    EngineHealth engineHealthIndicator(EmbeddedEngine engine) {
        return new EngineHealth(engine);
    }

    @Bean
    JobActivation jobActivation(EngineCommands commands, JobSignals signals) {
        return new JobDispatch(commands, signals);
    }

    @Bean
    EngineLifecycle engineLifecycle(EmbeddedEngine engine) {
        return new EngineLifecycle(engine);
    }

    @Bean
    PollRelease pollRelease(JobSignals signals) {
        return new PollRelease(signals);
    }
}
