package org.guildhall.testing;

import io.camunda.client.CamundaClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.guildhall.partners.Organisations;
import org.mockito.Mockito;
import org.springframework.context.annotation.Bean;

/** What pages need around them that are tested on a database of their own; whoever extends it says which modules to scan. */
public abstract class PortalWithoutEngine {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return postgres.getPostgresDatabase();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    CamundaClient engine() {
        return Mockito.mock(CamundaClient.class, Mockito.RETURNS_DEEP_STUBS);
    }

    @Bean
    Organisations organisations() {
        return Mockito.mock(Organisations.class);
    }
}
