package org.guildhall.embedded.killing;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything the engine acknowledged, with the keys it gave. */
final class Ledger {

    /** Business ids of acknowledged starts and the keys of their instances. */
    final Map<String, Long> starts = new ConcurrentHashMap<>();
    /** Business ids of acknowledged messages and their keys. */
    final Map<String, Long> messages = new ConcurrentHashMap<>();

    final Set<Long> jobs = ConcurrentHashMap.newKeySet();
    final Set<Long> userTasks = ConcurrentHashMap.newKeySet();

    private final Set<Long> keys = ConcurrentHashMap.newKeySet();
    private final Queue<String> twice = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledgements = new AtomicInteger();

    void started(String id, long instance) {
        note("start " + id, instance);
        starts.put(id, instance);
    }

    void published(String id, long message) {
        note("message " + id, message);
        messages.put(id, message);
    }

    void jobCompleted(long job) {
        note("job", job);
        jobs.add(job);
    }

    void userTaskCompleted(long userTask) {
        note("user task", userTask);
        userTasks.add(userTask);
    }

    int acknowledgements() {
        return acknowledgements.get();
    }

    /** What was acknowledged with a key that another acknowledgement had. */
    List<String> twice() {
        return List.copyOf(twice);
    }

    private void note(String what, long key) {
        if (!keys.add(key)) {
            twice.add(what + " " + key);
        }
        acknowledgements.incrementAndGet();
    }
}
