package org.guildhall.duediligence.watchlist;

import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;

/** Entries that are new on the lists or other than before, as they are now; told within the transaction that notices it. */
public record EntriesChanged(List<ListEntry> entries) {}
