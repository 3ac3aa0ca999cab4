package org.guildhall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/**
 * Complete onboardings per second with the product, beside the same models with workers that do nothing, in alternating
 * rounds of one run. Arguments: onboardings in a round (60), in flight (8), rounds (5). See docs/performance.md.
 */
public final class OnboardingBenchmark {

    private OnboardingBenchmark() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        int onboardings = arguments.number(0, 60);
        int inFlight = arguments.number(1, 8);
        int rounds = arguments.number(2, 5);
        System.out.printf(
                "%s %s, %d processors, Java %s, %d MB heap; %d onboardings a round, %d in flight%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                onboardings,
                inFlight);
        Path directory = Files.createTempDirectory("guildhall-benchmark");
        try (Contender product = new Product(directory.resolve("product"));
                Contender idle = new IdleWorkers(directory.resolve("idle"))) {
            measure(List.of(product, idle), onboardings, inFlight, rounds);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private static void measure(List<Contender> contenders, int onboardings, int inFlight, int rounds)
            throws Exception {
        for (Contender contender : contenders) {
            round(contender, onboardings, inFlight);
        }
        Map<String, Samples> rates = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                double rate = round(contender, onboardings, inFlight);
                rates.computeIfAbsent(contender.name(), name -> new Samples()).add(rate);
                System.out.printf("round %d  %-24s %6.2f onboardings/s%n", round, contender.name(), rate);
            }
        }
        contenders.forEach(contender -> System.out.printf(
                "median   %-24s %6.2f onboardings/s%n",
                contender.name(), rates.get(contender.name()).median()));
        System.out.printf(
                "ratio    %.2f (product to workers that do nothing)%n",
                rates.get(contenders.getFirst().name()).median()
                        / rates.get(contenders.getLast().name()).median());
    }

    private static double round(Contender contender, int onboardings, int inFlight) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(inFlight)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < onboardings; i++) {
                work.add(people.submit(() -> {
                    contender.onboard();
                    return null;
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        return onboardings / ((System.nanoTime() - begin) / 1e9);
    }
}
