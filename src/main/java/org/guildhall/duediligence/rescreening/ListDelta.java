package org.guildhall.duediligence.rescreening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.duediligence.lists.ListDifference;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matching.PartyIndex;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;

/**
 * What changed between two versions of the lists, and whom that can concern.
 *
 * @param current entries that were added or changed, as they are now
 * @param changed ids of entries that are in both versions and differ
 * @param touched ids of entries that were added, changed or removed
 */
public record ListDelta(List<ListEntry> current, Set<String> changed, Set<String> touched) {

    /** Looking a party up costs about as much as asking a party index of this many parties for one name. */
    private static final int PARTIES_PER_NAME = 5;

    public static ListDelta between(List<ListEntry> before, List<ListEntry> after) {
        ListDifference difference = ListDifference.between(before, after);
        Set<String> renewed = new HashSet<>(difference.added());
        renewed.addAll(difference.changed());
        Set<String> touched = new HashSet<>(renewed);
        touched.addAll(difference.removed());
        return new ListDelta(
                after.stream().filter(entry -> renewed.contains(entry.id())).toList(),
                Set.copyOf(difference.changed()),
                touched);
    }

    /**
     * Positions of the parties that the change can give another result: those that are like an entry that is new or
     * changed. Those that were like one before it changed or went are known by their hits.
     */
    public BitSet affects(List<PartyQuery> parties, ReviewThreshold threshold) {
        int names = current.stream().mapToInt(entry -> entry.names().size()).sum();
        if ((long) names * PARTIES_PER_NAME > parties.size()) {
            BitSet all = new BitSet();
            all.set(0, parties.size());
            return all;
        }
        return PartyIndex.of(parties).like(current, threshold);
    }
}
