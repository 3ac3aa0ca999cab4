package org.guildhall.benchmarks;

import com.sun.management.ThreadMXBean;
import io.camunda.client.CamundaClient;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.GuildhallApplication;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What an idle platform costs and how soon it wakes: the processor time of nobody doing anything, for the platform with a
 * worker and for the whole application, and the time from the creation of a job to its worker. Arguments: seconds to
 * watch (30), jobs (200). See docs/performance.md.
 */
public final class IdleBenchmark {

    private static final String PROCESS = "idle";
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_JOBS = Duration.ofMillis(150);

    private IdleBenchmark() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        int seconds = arguments.number(0, 30);
        int jobs = arguments.number(1, 200);
        Path directory = Files.createTempDirectory("guildhall-benchmark");
        try {
            platform(directory.resolve("platform"), seconds, jobs);
            try (ConfigurableApplicationContext product = Platform.start(
                    GuildhallApplication.class, WebApplicationType.SERVLET, directory.resolve("product"))) {
                watch("whole application", directory.resolve("product"), seconds);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private static void platform(Path directory, int seconds, int jobs) throws Exception {
        try (ConfigurableApplicationContext platform =
                        Platform.start(EngineOnly.class, WebApplicationType.NONE, directory);
                CamundaClient client = CamundaClient.newClientBuilder()
                        .restAddress(platform.getBean(EngineEndpoint.class).address())
                        .preferRestOverGrpc(true)
                        .build()) {
            client.newDeployResourceCommand()
                    .addResourceStringUtf8(InstanceRunner.model(PROCESS), PROCESS + ".bpmn")
                    .send()
                    .join();
            Latencies latencies = new Latencies(client, PROCESS);
            latencies.measure(jobs, BETWEEN_JOBS); // the compiler's turn
            Latencies.Seen seen = latencies.measure(jobs, BETWEEN_JOBS);
            System.out.printf("ms from the answer to the creation until the worker starts  %s%n", seen.fromAnswer());
            System.out.printf("ms from the command until the worker starts                 %s%n", seen.fromCommand());
            watch("platform with a worker", directory, seconds);
        }
    }

    /** Prints who used the processors while nothing was asked of them. */
    private static void watch(String name, Path directory, int seconds) throws Exception {
        Thread.sleep(SETTLE);
        Map<String, Long> threads = threads();
        double process = ProcessorTime.ofProcess();
        double postgres = ProcessorTime.ofPostgres(directory);
        Thread.sleep(Duration.ofSeconds(seconds));
        double used = ProcessorTime.ofProcess() - process;
        System.out.printf(
                "%s, idle: %.2f %% of a core, PostgreSQL %.2f %%%n",
                name, 100 * used / seconds, 100 * (ProcessorTime.ofPostgres(directory) - postgres) / seconds);
        Map<String, Long> after = threads();
        after.replaceAll((thread, nanos) -> nanos - threads.getOrDefault(thread, 0L));
        double known = after.values().stream().mapToLong(it -> it).sum() / 1e9;
        System.out.printf(
                "  %5.2f %%  Java itself: compiler, collector, virtual threads%n", 100 * (used - known) / seconds);
        after.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .forEach(it -> System.out.printf("  %5.2f %%  %s%n", it.getValue() / 1e7 / seconds, it.getKey()));
    }

    private static Map<String, Long> threads() {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new TreeMap<>();
        for (ThreadInfo thread : bean.getThreadInfo(bean.getAllThreadIds())) {
            if (thread != null) {
                nanos.merge(
                        thread.getThreadName().replaceAll("[0-9]+", "N"),
                        Math.max(0, bean.getThreadCpuTime(thread.getThreadId())),
                        Long::sum);
            }
        }
        return nanos;
    }
}
