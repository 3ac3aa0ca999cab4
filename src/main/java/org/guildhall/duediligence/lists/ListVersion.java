package org.guildhall.duediligence.lists;

import java.time.Instant;

/**
 * A list as it was published once.
 *
 * @param number grows with every version of any list
 * @param sha256 of its files, see {@link ListVersionHash}
 * @param receivedAt since when it is in force
 */
public record ListVersion(
        long number, String listName, ListFormat format, String sha256, Instant receivedAt, int entries) {}
