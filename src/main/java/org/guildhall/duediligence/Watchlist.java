package org.guildhall.duediligence;

import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;

/**
 * A screening list as it was read.
 *
 * @param version SHA-256 of its content, hexadecimal
 * @param entries never empty
 */
public record Watchlist(String name, String version, List<ListEntry> entries) {}
