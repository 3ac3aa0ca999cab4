package org.guildhall.embedded.engine;

/** Forgets what it knows of the engine when the engine starts over with an empty log, whose positions begin at 1 again. */
public interface PurgeListener {

    /** Called while the old engine is closed and the new one has not begun. */
    void purged();
}
