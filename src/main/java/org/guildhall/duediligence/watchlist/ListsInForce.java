package org.guildhall.duediligence.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.duediligence.DueDiligenceSettings;
import org.guildhall.duediligence.lists.FeedState;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListDifference;
import org.guildhall.duediligence.lists.ListVersion;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the lists stand that parties are looked up in. */
@Service
public class ListsInForce {

    private final DueDiligenceSettings settings;
    private final ScreeningProvider provider;
    private final ListVersions versions;
    private final FeedStates states;
    private final Clock clock;

    ListsInForce(
            DueDiligenceSettings settings,
            ScreeningProvider provider,
            ListVersions versions,
            FeedStates states,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.versions = versions;
        this.states = states;
        this.clock = clock;
    }

    /**
     * One list.
     *
     * @param version in force; null when none was ever fetched
     * @param difference of this version to the one before
     * @param confirmedAt when its publisher last gave or confirmed it; null when it never did
     * @param stale whether that is too long ago
     * @param problem what went wrong the last time; null when nothing did
     */
    public record Standing(
            String name,
            @Nullable ListVersion version,
            ListDifference difference,
            @Nullable Instant confirmedAt,
            boolean stale,
            @Nullable String problem) {}

    /** The lists in the order in which they are configured. */
    @Transactional
    public List<Standing> all() {
        if (settings.lists().isEmpty()) {
            return provider.source().listParts().stream()
                    .flatMap(number -> versions.find(number).stream())
                    .map(version -> new Standing(
                            version.listName(), version, difference(version), clock.instant(), false, null))
                    .toList();
        }
        return settings.lists().stream()
                .map(feed -> {
                    Optional<ListVersion> version = versions.latest(feed.name());
                    Optional<FeedState> state = states.find(feed.name());
                    return new Standing(
                            feed.name(),
                            version.orElse(null),
                            difference(version.orElse(null)),
                            state.map(FeedState::confirmedAt).orElse(null),
                            state.map(of -> of.stale(clock.instant(), feed.staleAfter()))
                                    .orElse(true),
                            state.map(FeedState::problem).orElse(null));
                })
                .toList();
    }

    private ListDifference difference(@Nullable ListVersion version) {
        return version == null
                ? new ListDifference(List.of(), List.of(), List.of())
                : versions.difference(version.number());
    }
}
