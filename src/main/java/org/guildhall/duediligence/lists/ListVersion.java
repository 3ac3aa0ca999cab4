package org.guildhall.duediligence.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was published once.
 *
 * @param number grows with every version of any list
 * @param sha256 of its files, see {@link ListVersionHash}
 * @param publishedAt what the list says about itself; null where it says nothing
 * @param receivedAt since when it is in force
 */
public record ListVersion(
        long number,
        String listName,
        ListFormat format,
        String sha256,
        @Nullable Instant publishedAt,
        Instant receivedAt,
        int entries) {

    /** Since when a party could have been known to be listed. */
    public Instant known() {
        return publishedAt == null ? receivedAt : publishedAt;
    }
}
