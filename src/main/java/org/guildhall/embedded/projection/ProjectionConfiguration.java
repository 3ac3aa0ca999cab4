package org.guildhall.embedded.projection;

import javax.sql.DataSource;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.engine.EngineMeters;
import org.guildhall.embedded.engine.LogRetention;
import org.guildhall.embedded.engine.PurgeListener;
import org.guildhall.embedded.engine.RecordSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
class ProjectionConfiguration {

    @Bean
    ProjectionMeters projectionMeters(EngineMeters engine) {
        return new ProjectionMeters(engine::committed);
    }

    @Bean
    Projector projector(RecordSource source, DataSource dataSource, LogRetention retention, ProjectionMeters meters) {
        return new Projector(source, dataSource, position -> {
            retention.retain(position);
            meters.accept(position);
        });
    }

    @Bean
    ProjectorLoop projectorLoop(Projector projector) {
        return new ProjectorLoop(projector);
    }

    @Bean
    PurgeListener projectionPurge(Projector projector, ProjectionMeters meters) {
        return () -> {
            projector.reset(0);
            meters.accept(0);
        };
    }
}
