package org.guildhall.embedded.engine;

/** Takes snapshots when a test likes. */
public final class Snapshots {

    private Snapshots() {}

    /** Takes a snapshot and removes all of the log that it stands for. */
    public static void takeAndCutLog(EmbeddedEngine engine) {
        engine.retain(Long.MAX_VALUE);
        engine.snapshot(1);
    }

    /** Takes a snapshot and keeps the whole log. */
    static void takeAndKeepLog(EmbeddedEngine engine) {
        engine.retain(0);
        engine.snapshot(1);
    }
}
