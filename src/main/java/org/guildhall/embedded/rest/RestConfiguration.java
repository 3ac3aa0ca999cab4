package org.guildhall.embedded.rest;

import java.util.List;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.EmbeddedProperties;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.guildhall.embedded.engine.EngineClock;
import org.guildhall.embedded.engine.EngineCommands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
@Import({
    TopologyEndpoints.class,
    DeploymentEndpoints.class,
    ProcessInstanceEndpoints.class,
    ProcessInstanceChangeEndpoints.class,
    BatchOperationEndpoints.class,
    JobEndpoints.class,
    UserTaskEndpoints.class,
    MessageEndpoints.class,
    SignalEndpoints.class,
    IncidentEndpoints.class,
    VariableEndpoints.class,
    DecisionEndpoints.class,
    ClockEndpoints.class
})
class RestConfiguration {

    @Bean
    EngineGateway engineGateway(EngineCommands commands) {
        return new EngineGateway(commands);
    }

    @Bean
    Purges purges(EmbeddedEngine engine) {
        return new Purges(engine);
    }

    @Bean
    @ConditionalOnProperty("guildhall.embedded.engine.test-api")
    TestApiEndpoints testApiEndpoints(EngineClock clock, Purges purges) {
        return new TestApiEndpoints(clock, purges);
    }

    @Bean
    RestServer restServer(EmbeddedProperties properties, List<Endpoints> endpoints) {
        return new RestServer(properties.engine().port(), new Routes(endpoints));
    }
}
