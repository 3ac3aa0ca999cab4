package org.guildhall.embedded.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every answer that an embedded engine gives to any test of this JVM, checked as it comes. */
public final class Contract {

    private static final Contract INSTANCE = new Contract();
    private static final int LONGEST = 600;

    private final ResponseCheck check = new ResponseCheck(new ApiSpecification());
    // checks must not slow the answers down that tests wait for
    private final ExecutorService checks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("contract").factory());
    private final Set<String> implemented = new ConcurrentSkipListSet<>();
    private final Set<String> exercised = new ConcurrentSkipListSet<>();
    private final Set<String> violations = new TreeSet<>();
    private volatile boolean recording;

    private Contract() {}

    public static Contract get() {
        return INSTANCE;
    }

    /** From now on; benchmarks run without. */
    public void record() {
        recording = true;
    }

    public boolean recording() {
        return recording;
    }

    public void implemented(Collection<String> routes) {
        implemented.addAll(routes);
    }

    public void answered(Exchange exchange) {
        checks.execute(() -> check(exchange));
    }

    /** Routes that an engine of this JVM has. */
    public Set<String> implemented() {
        return Set.copyOf(implemented);
    }

    /** Routes that have answered with success so far. */
    public Set<String> exercised() {
        await();
        return Set.copyOf(exercised);
    }

    public void forgetExercised() {
        await();
        exercised.clear();
    }

    /** What was wrong with answers since the last time. */
    public List<String> takeViolations() {
        await();
        synchronized (violations) {
            List<String> taken = new ArrayList<>(violations);
            violations.clear();
            return taken;
        }
    }

    private void check(Exchange exchange) {
        if (exchange.succeeded()) {
            exercised.add(exchange.route());
        }
        List<String> found = check.violations(exchange);
        if (!found.isEmpty()) {
            String body = new String(exchange.body(), StandardCharsets.UTF_8);
            synchronized (violations) {
                violations.add("%s answered %d: %s%n    %s"
                        .formatted(
                                exchange.route(),
                                exchange.status(),
                                String.join("; ", found),
                                body.substring(0, Math.min(body.length(), LONGEST))));
            }
        }
    }

    private void await() {
        try {
            checks.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
