package org.guildhall.duediligence.watchlist;

import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;

/**
 * A screening list as it was read.
 *
 * @param version SHA-256 of its content, hexadecimal
 * @param parts numbers of the stored list versions it is made of; empty when it is kept nowhere
 * @param entries never empty
 */
public record Watchlist(String name, String version, List<Long> parts, List<ListEntry> entries) {

    /** A list that is kept nowhere. */
    public static Watchlist unkept(String name, String version, List<ListEntry> entries) {
        return new Watchlist(name, version, List.of(), entries);
    }

    /** An entry under an id that is unique among all lists: theirs is so within one only. */
    public static ListEntry named(String list, ListEntry entry) {
        return new ListEntry(
                list + ":" + entry.id(),
                entry.kind(),
                entry.names(),
                entry.details(),
                entry.programme(),
                entry.remarks());
    }
}
