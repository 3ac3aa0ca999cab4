package org.guildhall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.guildhall.embedded.projection.Projector;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How long the embedded platform takes to start after many records, beside one that never had any, in turns. Both have
 * their database cluster already. Arguments: records (1000000), starts (7). See docs/performance.md.
 */
public final class StartBenchmark {

    private static final int IN_FLIGHT = 256;

    private StartBenchmark() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        int records = arguments.number(0, 1_000_000);
        int starts = arguments.number(1, 7);
        Path directory = Files.createTempDirectory("guildhall-benchmark");
        Path fresh = directory.resolve("fresh");
        Path used = directory.resolve("used");
        try {
            start(fresh);
            fill(used, records);
            Samples withNone = new Samples();
            Samples withMany = new Samples();
            for (int i = 0; i < starts; i++) {
                withNone.add(start(fresh));
                withMany.add(start(used));
            }
            System.out.printf("seconds to start with no records    %s%n", withNone);
            System.out.printf("seconds to start after %,d  %s%n", records, withMany);
            System.out.printf("ratio of the medians %.2f%n", withMany.median() / withNone.median());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private static double start(Path directory) {
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext platform = platform(directory)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void fill(Path directory, int records) throws InterruptedException {
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext platform = platform(directory);
                InstanceRunner runner = new DirectInstances(platform)) {
            Projector projector = platform.getBean(Projector.class);
            Semaphore places = new Semaphore(IN_FLIGHT);
            while (projector.position() < records) {
                places.acquire();
                runner.start(places::release);
            }
            places.acquire(IN_FLIGHT);
            System.out.printf(
                    "%,d records in %d s%n",
                    projector.position(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        }
    }

    private static ConfigurableApplicationContext platform(Path directory) {
        return Platform.start(EngineOnly.class, WebApplicationType.NONE, directory);
    }
}
