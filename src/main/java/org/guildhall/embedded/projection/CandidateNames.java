package org.guildhall.embedded.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names that user tasks were ever offered to, of one kind: each is written when it is new, not with every task. */
final class CandidateNames {

    private static final int MOST = 10_000;

    private final Table table;
    private final Map<String, Long> namedAt = new HashMap<>();

    CandidateNames(String table) {
        this.table = Table.writtenOnce(table, "name");
    }

    /** Names that an older record brought are in the database: that record is written before this one, or again with it. */
    void add(Collection<String> names, long position, Changes changes) {
        for (String given : names) {
            String name = Row.printable(given);
            Long before = namedAt.get(name);
            if (before == null || before >= position) {
                put(name, position);
                changes.row(table, position, name);
            }
        }
    }

    void clear() {
        namedAt.clear();
    }

    private void put(String name, long position) {
        if (namedAt.size() >= MOST) {
            namedAt.clear();
        }
        namedAt.put(name, position);
    }
}
