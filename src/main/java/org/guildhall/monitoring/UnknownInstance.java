package org.guildhall.monitoring;

/** A process instance or incident the engine does not know, or not yet. */
public class UnknownInstance extends RuntimeException {

    UnknownInstance(long key) {
        super("Expected something with key '%d' in the engine, but found nothing. It may be too new for the index."
                .formatted(key));
    }
}
