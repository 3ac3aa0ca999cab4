package org.guildhall.duediligence.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListUnreadable;
import org.guildhall.duediligence.lists.ListVersion;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.springframework.stereotype.Service;

/** What was ever screened against, read anew from the files as they were received. */
@Service
public class ListArchive {

    private final ScreeningEvidence evidence;
    private final ListVersions versions;

    public ListArchive(ScreeningEvidence evidence, ListVersions versions) {
        this.evidence = evidence;
        this.versions = versions;
    }

    /**
     * The entries of all lists together.
     *
     * @param watchlist SHA-256 of them together, as screenings keep it
     * @return empty when they are not kept here
     * @throws ScreeningListUnavailable when what is kept is damaged
     */
    public Optional<List<ListEntry>> entries(String watchlist) {
        List<ListVersion> parts = parts(watchlist);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<ListEntry> entries = new ArrayList<>();
        try {
            for (ListVersion part : parts) {
                versions.entries(part).forEach(entry -> entries.add(Watchlist.named(part.listName(), entry)));
            }
        } catch (ListUnreadable damaged) {
            throw ScreeningListUnavailable.because(damaged);
        }
        return Optional.of(entries);
    }

    /** The lists that were one; empty when they are not kept here. */
    public List<ListVersion> parts(String watchlist) {
        return evidence.parts(watchlist).stream()
                .flatMap(number -> versions.find(number).stream())
                .toList();
    }
}
