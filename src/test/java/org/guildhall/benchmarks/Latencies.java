package org.guildhall.benchmarks;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long one job at a time waits for its worker. */
final class Latencies {

    /** Milliseconds until the worker starts. */
    record Seen(Samples fromCommand, Samples fromAnswer) {}

    private final CamundaClient client;
    private final String process;
    private final Map<Long, CompletableFuture<Long>> started = new ConcurrentHashMap<>();

    Latencies(CamundaClient client, String process) {
        this.client = client;
        this.process = process;
        client.newWorker()
                .jobType(process)
                .handler((jobs, job) -> {
                    of(job.getProcessInstanceKey()).complete(System.nanoTime());
                    jobs.newCompleteCommand(job).send();
                })
                .open();
    }

    Seen measure(int jobs, Duration between) throws Exception {
        Seen seen = new Seen(new Samples(), new Samples());
        for (int i = 0; i < jobs; i++) {
            long command = System.nanoTime();
            long instance = client.newCreateInstanceCommand()
                    .bpmnProcessId(process)
                    .latestVersion()
                    .send()
                    .join()
                    .getProcessInstanceKey();
            long answer = System.nanoTime();
            long start = of(instance).get(1, TimeUnit.MINUTES);
            started.remove(instance);
            seen.fromCommand().add((start - command) / 1e6);
            // a worker can be faster than the answer
            seen.fromAnswer().add(Math.max(0, start - answer) / 1e6);
            Thread.sleep(between);
        }
        return seen;
    }

    private CompletableFuture<Long> of(long instance) {
        return started.computeIfAbsent(instance, key -> new CompletableFuture<>());
    }
}
