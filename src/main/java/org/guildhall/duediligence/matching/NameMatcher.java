package org.guildhall.duediligence.matching;

import org.guildhall.duediligence.lists.EntryKind;

/** Compares two names, without a list. */
public final class NameMatcher {

    private NameMatcher() {}

    /**
     * @throws NameNotComparable when a name is too long to be one
     */
    public static NameComparison compare(EntryKind kind, String first, String second) {
        return NameScore.compare(Names.parse(first, kind), Names.parse(second, kind))
                .inWords();
    }
}
