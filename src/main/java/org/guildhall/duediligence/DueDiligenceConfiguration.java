package org.guildhall.duediligence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.guildhall.duediligence.clearances.ClearancePeriods;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListRefresh;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.ownership.OwnershipSettings;
import org.guildhall.duediligence.screening.ListScreening;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.FileScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.StoredScreeningLists;
import org.guildhall.duediligence.yente.YenteScreening;
import org.guildhall.duediligence.yente.YenteSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DueDiligenceSettings.class, OwnershipSettings.class, YenteSettings.class})
class DueDiligenceConfiguration {

    @Bean
    ScreeningList screeningList(
            DueDiligenceSettings settings,
            ListVersions versions,
            FeedStates states,
            PlatformTransactionManager transactions,
            Clock clock) {
        return settings.lists().isEmpty()
                ? new FileScreeningList(settings.screeningList(), archive(versions, transactions, clock))
                : new StoredScreeningLists(settings.lists(), versions, states);
    }

    @Bean
    ScreeningProvider screeningProvider(ScreeningList list, DueDiligenceSettings settings, YenteSettings yente) {
        return yente.address() == null
                ? new ListScreening(list, settings.threshold())
                : new YenteScreening(yente, settings.threshold());
    }

    @Bean
    ClearancePeriods clearancePeriods(DueDiligenceSettings settings) {
        return settings.clearedPairs();
    }

    @Bean
    ListRefresh listRefresh(ListVersions versions, FeedStates states, TransactionTemplate transaction, Clock clock) {
        return new ListRefresh(versions, states, transaction, clock);
    }

    /** In a transaction of its own, so that a version that was read once stays known whatever becomes of the reader. */
    private static FileScreeningList.Archive archive(
            ListVersions versions, PlatformTransactionManager transactions, Clock clock) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return (name, files, sha256, entries) -> versions.latest(name)
                .filter(latest -> latest.sha256().equals(sha256))
                .map(latest -> List.of(latest.number()))
                .orElseGet(() -> List.of(Objects.requireNonNull(own.execute(status ->
                                versions.keep(name, ListFormat.GUILDHALL_CSV, files, sha256, entries, clock.instant())))
                        .number()));
    }
}
