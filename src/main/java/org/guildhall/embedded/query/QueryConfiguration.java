package org.guildhall.embedded.query;

import io.camunda.search.clients.SearchClientsProxy;
import javax.sql.DataSource;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.rest.BatchFilters;
import org.guildhall.embedded.rest.Endpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded
class QueryConfiguration {

    private final JdbcClient jdbc;
    private final Search search;
    private final ElementStatistics statistics;
    private final Forms forms;

    QueryConfiguration(DataSource dataSource) {
        this.jdbc = JdbcClient.create(new PlannedForItsValues(dataSource));
        this.search = new Search(jdbc);
        this.statistics = new ElementStatistics(jdbc);
        this.forms = new Forms(search, jdbc);
    }

    @Bean
    Endpoints processDefinitionEndpoints() {
        return new ProcessDefinitionEndpoints(search, forms, statistics);
    }

    @Bean
    Endpoints processInstanceEndpoints() {
        return new ProcessInstanceEndpoints(search, jdbc, statistics);
    }

    @Bean
    Endpoints elementInstanceEndpoints() {
        return new ElementInstanceEndpoints(search);
    }

    @Bean
    Endpoints variableEndpoints() {
        return new VariableEndpoints(search);
    }

    @Bean
    Endpoints userTaskQueryEndpoints() {
        return new UserTaskEndpoints(search, forms);
    }

    @Bean
    Endpoints jobQueryEndpoints() {
        return new JobEndpoints(search);
    }

    @Bean
    Endpoints incidentQueryEndpoints() {
        return new IncidentEndpoints(search);
    }

    @Bean
    Endpoints messageSubscriptionEndpoints() {
        return new MessageSubscriptionEndpoints(search);
    }

    @Bean
    Endpoints decisionQueryEndpoints() {
        return new DecisionEndpoints(search);
    }

    @Bean
    Endpoints batchOperationQueryEndpoints() {
        return new BatchOperationEndpoints(search);
    }

    @Bean
    BatchFilters batchFilters() {
        return new EngineFilters();
    }

    @Bean
    SearchClientsProxy batchSearches() {
        return new BatchSearches(search);
    }
}
