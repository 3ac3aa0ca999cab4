package org.guildhall.duediligence.screening;

import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.Watchlist;
import org.jspecify.annotations.Nullable;

/** Looks parties up in Guildhall's own lists. */
public final class ListScreening implements ScreeningProvider {

    private final ScreeningList list;
    private final ReviewThreshold threshold;
    private volatile @Nullable Indexed latest;

    public ListScreening(ScreeningList list, ReviewThreshold threshold) {
        this.list = list;
        this.threshold = threshold;
    }

    private record Indexed(Source source, ScreeningIndex index) {}

    @Override
    public Answer screen(PartyQuery query) {
        Indexed indexed = current();
        return new Answer(indexed.source(), query, HitSearch.hits(indexed.index(), query, threshold));
    }

    @Override
    public Source source() {
        return current().source();
    }

    /** The list is read every time, so that a damaged one is noticed; it is made ready once per version. */
    private Indexed current() {
        Watchlist read = list.read();
        Indexed known = latest;
        if (known != null
                && known.source().listVersion().equals(read.version())
                && known.source().listName().equals(read.name())) {
            return known;
        }
        Source source = new Source(
                read.name(),
                read.version(),
                read.parts(),
                read.entries().size(),
                HitSearch.version(threshold),
                threshold.score());
        Indexed made = new Indexed(source, ScreeningIndex.of(read.entries()));
        latest = made;
        return made;
    }
}
