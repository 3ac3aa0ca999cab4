package org.guildhall.duediligence.watchlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.duediligence.lists.FeedState;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListUnreadable;
import org.guildhall.duediligence.lists.ListVersion;
import org.guildhall.duediligence.lists.ListVersionHash;
import org.guildhall.duediligence.lists.ListVersions;
import org.jspecify.annotations.Nullable;

/** The configured lists together, each in its last good version; as long as one was never fetched, none can be read. */
public final class StoredScreeningLists implements ScreeningList {

    private final List<ListFeed> feeds;
    private final ListVersions versions;
    private final FeedStates states;
    private volatile @Nullable Read latest;

    public StoredScreeningLists(List<ListFeed> feeds, ListVersions versions, FeedStates states) {
        this.feeds = List.copyOf(feeds);
        this.versions = versions;
        this.states = states;
    }

    private record Read(List<ListVersion> versions, Watchlist watchlist) {}

    @Override
    public Watchlist read() {
        List<ListVersion> inForce = feeds.stream().map(this::inForce).toList();
        Read known = latest;
        if (known != null && known.versions().equals(inForce)) {
            return known.watchlist();
        }
        Watchlist watchlist = together(inForce);
        latest = new Read(inForce, watchlist);
        return watchlist;
    }

    private ListVersion inForce(ListFeed feed) {
        return versions.latest(feed.name())
                .orElseThrow(() ->
                        new ScreeningListUnavailable("Expected the screening list '%s', but it was never fetched. %s"
                                .formatted(
                                        feed.name(),
                                        states.find(feed.name())
                                                .map(FeedState::problem)
                                                .orElse("Wait a minute or check its addresses."))));
    }

    private Watchlist together(List<ListVersion> inForce) {
        List<ListEntry> entries = new ArrayList<>();
        try {
            for (ListVersion version : inForce) {
                versions.entries(version).forEach(entry -> entries.add(Watchlist.named(version.listName(), entry)));
            }
        } catch (ListUnreadable damaged) {
            throw ScreeningListUnavailable.because(damaged);
        }
        String name = inForce.stream().map(ListVersion::listName).collect(Collectors.joining("+"));
        return new Watchlist(
                name, hash(inForce), inForce.stream().map(ListVersion::number).toList(), entries);
    }

    /** Of a single list its own; of several that of their names and hashes. */
    private static String hash(List<ListVersion> inForce) {
        if (inForce.size() == 1) {
            return inForce.getFirst().sha256();
        }
        String lines = inForce.stream()
                .map(version -> version.sha256() + "  " + version.listName() + "\n")
                .collect(Collectors.joining());
        return ListVersionHash.of(List.of(new ListFile("versions", lines.getBytes(StandardCharsets.UTF_8))));
    }
}
