package org.guildhall.embedded.projection;

import javax.sql.DataSource;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.engine.LogRetention;
import org.guildhall.embedded.engine.PurgeListener;
import org.guildhall.embedded.engine.RecordSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
class ProjectionConfiguration {

    @Bean
    Projector projector(RecordSource source, DataSource dataSource, LogRetention retention) {
        return new Projector(source, dataSource, retention::retain);
    }

    @Bean
    ProjectorLoop projectorLoop(Projector projector) {
        return new ProjectorLoop(projector);
    }

    @Bean
    PurgeListener projectionPurge(Projector projector) {
        return () -> projector.reset(0);
    }
}
