package org.guildhall.embedded.rest;

import java.util.ArrayList;
import java.util.List;

/** Whether a caller went before it had its answer, and what is to be done then. */
final class Abandonment {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean happened;
    private boolean answered;

    synchronized boolean happened() {
        return happened;
    }

    void then(Runnable action) {
        synchronized (this) {
            if (answered) {
                return;
            }
            if (!happened) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** The whole answer is with the caller. */
    synchronized void answered() {
        answered = true;
        actions.clear();
    }

    void happen() {
        List<Runnable> due;
        synchronized (this) {
            if (happened || answered) {
                return;
            }
            happened = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }
}
