package org.guildhall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One-task instances per second through client, REST API and a worker, beside the same engine driven by method calls, in
 * alternating rounds of one run. Arguments: instances in a round (2000), in flight (64), rounds (5). See
 * docs/performance.md.
 */
public final class InstanceBenchmark {

    private InstanceBenchmark() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        int instances = arguments.number(0, 2_000);
        int inFlight = arguments.number(1, 64);
        int rounds = arguments.number(2, 5);
        Path directory = Files.createTempDirectory("guildhall-benchmark");
        try (ConfigurableApplicationContext platform =
                        Platform.start(EngineOnly.class, WebApplicationType.NONE, directory);
                InstanceRunner client = new ClientInstances(platform);
                InstanceRunner direct = new DirectInstances(platform)) {
            measure(List.of(client, direct), instances, inFlight, rounds);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private static void measure(List<InstanceRunner> runners, int instances, int inFlight, int rounds)
            throws Exception {
        for (InstanceRunner runner : runners) {
            round(runner, instances, inFlight);
        }
        Map<InstanceRunner, Samples> rates = new LinkedHashMap<>();
        Samples ratios = new Samples();
        for (int round = 1; round <= rounds; round++) {
            Map<InstanceRunner, Double> seen = new LinkedHashMap<>();
            for (InstanceRunner runner : runners) {
                double cpu = ProcessorTime.ofProcess();
                double rate = round(runner, instances, inFlight);
                seen.put(runner, rate);
                rates.computeIfAbsent(runner, it -> new Samples()).add(rate);
                System.out.printf(
                        "round %d  %-10s %7.1f instances/s, %5.2f ms of processor in the application for each%n",
                        round, runner.name(), rate, 1_000 * (ProcessorTime.ofProcess() - cpu) / instances);
            }
            ratios.add(seen.get(runners.getFirst()) / seen.get(runners.getLast()));
        }
        rates.forEach((runner, rate) -> System.out.printf("%-10s %s instances/s%n", runner.name(), rate));
        System.out.printf(
                "ratio of the medians %.2f, within rounds %s%n",
                rates.get(runners.getFirst()).median()
                        / rates.get(runners.getLast()).median(),
                ratios);
    }

    private static double round(InstanceRunner runner, int instances, int inFlight) throws Exception {
        Semaphore places = new Semaphore(inFlight);
        long begin = System.nanoTime();
        for (int i = 0; i < instances; i++) {
            take(places, 1);
            runner.start(places::release);
        }
        take(places, inFlight);
        return instances / ((System.nanoTime() - begin) / 1e9);
    }

    private static void take(Semaphore places, int count) throws InterruptedException {
        if (!places.tryAcquire(count, 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Expected instances to end within a minute, but %d are still missing."
                    .formatted(count - places.availablePermits()));
        }
    }
}
