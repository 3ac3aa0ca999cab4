package org.guildhall.embedded.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.EmbeddedProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
@EnableConfigurationProperties(EmbeddedProperties.class)
class PostgresConfiguration {

    @Bean
    DataDirectory dataDirectory(EmbeddedProperties properties) {
        DataDirectory data = DataDirectory.claim(properties.dataDirectory());
        if (properties.reset()) {
            new OrphanedPostmaster(data.resolve("postgres")).clear();
            data.wipe();
        }
        return data;
    }

    @Bean
    PostgresServer postgresServer(DataDirectory data) {
        // A process that is stopped while it still starts does not destroy its beans.
        SpringApplication.getShutdownHandlers().add(() -> PostgresServer.abandon(data));
        return PostgresServer.start(data);
    }

    @Bean
    HikariDataSource dataSource(PostgresServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("guildhall");
        pool.setJdbcUrl(server.jdbcUrl());
        // a batch of rows travels and is planned as one statement
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
