package org.guildhall.duediligence.clearances;

import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.duediligence.watchlist.Watchlist;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the good-guy list true by itself: what is past its last day ends, and so does what the lists changed. */
@Component
class ClearedPairSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ClearedPairSchedule.class);

    private final ClearedPairs pairs;
    private final ScreeningList list;
    private @Nullable String checkedVersion;

    ClearedPairSchedule(ClearedPairs pairs, ScreeningList list) {
        this.pairs = pairs;
        this.list = list;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    synchronized void run() {
        pairs.expire();
        try {
            Watchlist current = list.read();
            if (!current.version().equals(checkedVersion)) {
                pairs.entriesChanged(current.entries());
                checkedVersion = current.version();
            }
        } catch (ScreeningListUnavailable unavailable) {
            LOG.debug("Cleared pairs are compared with the lists as soon as there are any again");
        }
    }
}
