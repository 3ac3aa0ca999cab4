package org.guildhall.duediligence;

import java.time.Clock;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListRefresh;
import org.guildhall.duediligence.lists.ListVersions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DueDiligenceSettings.class)
class DueDiligenceConfiguration {

    @Bean
    ScreeningList screeningList(DueDiligenceSettings settings, ListVersions versions, FeedStates states) {
        return settings.lists().isEmpty()
                ? new FileScreeningList(settings.screeningList())
                : new StoredScreeningLists(settings.lists(), versions, states);
    }

    @Bean
    ScreeningProvider screeningProvider(ScreeningList list, DueDiligenceSettings settings) {
        return new ListScreening(list, settings.threshold());
    }

    @Bean
    ListRefresh listRefresh(ListVersions versions, FeedStates states, TransactionTemplate transaction, Clock clock) {
        return new ListRefresh(versions, states, transaction, clock);
    }
}
