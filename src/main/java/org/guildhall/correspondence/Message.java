package org.guildhall.correspondence;

import java.time.Instant;

/**
 * What somebody wrote in a thread; never changed, never removed.
 *
 * @param fromVendor whether one of the vendor's staff wrote it
 */
public record Message(long position, String authorName, boolean fromVendor, String text, Instant at) {}
