package org.guildhall.embedded.engine;

import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.stream.impl.state.DbKeyGenerator;

/**
 * The highest key the engine has given out. A command with a higher one must not reach the log: it would be rejected,
 * but a replay would raise the key generator to it.
 */
final class KeyCeiling {

    private final DbKeyGenerator keys;
    private volatile long highest;

    KeyCeiling(int partitionId, ZeebeDb<ZbColumnFamilies> db) {
        // A context of its own sees what the engine has committed, without touching the engine's transactions.
        this.keys = new DbKeyGenerator(partitionId, db, db.createContext());
    }

    boolean knows(long key) {
        return key <= highest || key <= refresh();
    }

    private synchronized long refresh() {
        highest = keys.getCurrentKey();
        return highest;
    }
}
