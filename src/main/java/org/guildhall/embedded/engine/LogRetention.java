package org.guildhall.embedded.engine;

/** Says how much of the log its readers still need. */
public interface LogRetention {

    /**
     * Nothing after this position may be removed from the log.
     *
     * @param position the last one a reader has stored the effects of; it only grows, except after a purge
     */
    void retain(long position);
}
