package org.guildhall.duediligence.matching;

import java.util.Comparator;
import org.guildhall.duediligence.lists.EntryKind;

/** Compares two names, without a list. */
public final class NameMatcher {

    private NameMatcher() {}

    /**
     * @throws NameNotComparable when a name is too long to be one
     */
    public static NameComparison compare(EntryKind kind, String first, String second) {
        return Names.variants(first, kind).stream()
                .flatMap(a -> Names.variants(second, kind).stream().map(b -> NameScore.compare(a, b)))
                .max(Comparator.comparingDouble(NameScore.Scored::score))
                .orElseThrow()
                .inWords();
    }
}
