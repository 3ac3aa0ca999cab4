package org.guildhall.testing.papers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.tracks.TrackRegister;
import org.guildhall.tracks.Tracks;
import org.guildhall.workflow.EngineMessages;
import org.guildhall.workflow.Once;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The modules that make papers, on a real database; the partner register and the process engine are stood in for. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
        basePackages = {
            "org.guildhall.documents",
            "org.guildhall.contracts",
            "org.guildhall.training",
            "org.guildhall.certification"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.guildhall\\.\\w+\\.rest\\..*"))
public class PapersContext {

    @Bean
    DataSource dataSource() {
        return ModuleDatabase.dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    MutableClock clock() {
        return new MutableClock(Instant.parse("2026-03-17T09:30:00Z"));
    }

    @Bean
    HappenedEvents happenedEvents() {
        return new HappenedEvents();
    }

    @Bean
    ObjectMapper objectMapper() {
        return JsonMapper.builder().findAndAddModules().build();
    }

    @Bean
    Words words() {
        return new Words(MessageFiles.texts());
    }

    @Bean
    Organisations organisations() {
        return mock(Organisations.class);
    }

    @Bean
    Register register(Organisations organisations) {
        return new Register(organisations);
    }

    @Bean
    Tracks tracks(MutableClock clock) {
        return TrackRegister.open(clock);
    }

    @Bean
    EngineMessages engineMessages() {
        return mock(EngineMessages.class);
    }

    @Bean
    Once once() {
        Set<String> seen = new HashSet<>();
        Once once = mock(Once.class);
        when(once.first(anyString(), any()))
                .thenAnswer(call -> seen.add(call.getArgument(0) + "|" + call.getArgument(1)));
        return once;
    }
}
