package org.guildhall.duediligence.clearances;

import org.guildhall.duediligence.watchlist.EntriesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends clearances that compared a party with what a list entry is no more. */
@Component
public class ClearedPairReopening {

    private final ClearedPairs pairs;

    ClearedPairReopening(ClearedPairs pairs) {
        this.pairs = pairs;
    }

    @EventListener
    void on(EntriesChanged changed) {
        pairs.entriesChanged(changed.entries());
    }
}
