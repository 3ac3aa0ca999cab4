package org.guildhall.duediligence.matching;

import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;

/**
 * An entry that resembles a party.
 *
 * @param name the name of the entry that resembles it most
 * @param score 0 to 1
 * @param reasons plain words: the words of the names first, then dates, countries and numbers
 */
public record RankedHit(ListEntry entry, ListedName name, double score, List<String> reasons) {}
