package org.guildhall.duediligence.watchlist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.duediligence.DueDiligenceSettings;
import org.guildhall.duediligence.lists.FeedState;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.lists.ListRefresh;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the configured lists when their time has come and raises the alarm when one is stale, whatever becomes of the
 * fetching: an error in the log when it becomes so, and the metric {@code guildhall.screening.list.stale}, 1 while it is.
 */
@Component
class ListSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ListSchedule.class);

    private final List<ListFeed> feeds;
    private final ListRefresh refresh;
    private final FeedStates states;
    private final Clock clock;
    /** As of the last look, so that reading the metric asks nobody. */
    private final Set<String> stale = ConcurrentHashMap.newKeySet();

    ListSchedule(
            DueDiligenceSettings settings, ListRefresh refresh, FeedStates states, Clock clock, MeterRegistry meters) {
        this.feeds = settings.lists();
        this.refresh = refresh;
        this.states = states;
        this.clock = clock;
        feeds.forEach(
                feed -> Gauge.builder("guildhall.screening.list.stale", feed, of -> stale.contains(of.name()) ? 1 : 0)
                        .description("Whether a screening list has not been confirmed by its publisher for too long")
                        .tag("list", feed.name())
                        .register(meters));
    }

    /** Asks every minute which lists are due. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 60_000)
    void refresh() {
        feeds.forEach(refresh::refresh);
    }

    /** Begins when the lists of a new installation have had time to come. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void alarm() {
        feeds.forEach(this::alarm);
    }

    private void alarm(ListFeed feed) {
        if (!silentForTooLong(feed)) {
            stale.remove(feed.name());
        } else if (stale.add(feed.name())) {
            LOG.error(
                    "Expected list '{}' to be confirmed every {}, but it was not. Last problem: {}. Look at its addresses.",
                    feed.name(),
                    feed.staleAfter(),
                    states.find(feed.name()).map(FeedState::problem).orElse("none"));
        }
    }

    private boolean silentForTooLong(ListFeed feed) {
        return states.find(feed.name())
                .map(state -> state.stale(clock.instant(), feed.staleAfter()))
                .orElse(true);
    }
}
