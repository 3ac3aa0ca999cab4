package org.guildhall.embedded.rest;

import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.embedded.engine.EmbeddedEngine;

/** Starts over on request, and counts how often, which the topology tells. */
final class Purges {

    private final EmbeddedEngine engine;
    private final AtomicInteger completed = new AtomicInteger();

    Purges(EmbeddedEngine engine) {
        this.engine = engine;
    }

    int purge() {
        engine.purge();
        return completed.incrementAndGet();
    }

    int completed() {
        return completed.get();
    }
}
