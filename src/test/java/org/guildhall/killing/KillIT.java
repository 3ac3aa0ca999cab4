package org.guildhall.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten onboardings while the process is killed over and over, once also while it starts: everybody gets their certificate,
 * and nothing is lost or done twice. {@code -Dkill.seed=…} repeats the moments of a run.
 */
class KillIT {

    private static final int ONBOARDINGS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Acknowledged submissions between which the process is killed; the whole story has about 120. */
    private static final int[][] WINDOWS = {{8, 30}, {40, 65}, {75, 100}};

    private static final List<String> MOMENTS_OF_A_START =
            List.of("PostgreSQL 1", "Camunda engine ready", "Engine REST API", "Tomcat started");

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final Set<Long> acknowledgedTasks = Person.noneYet();

    /** Kept with the logs of every run when something is wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void killedOverAndOverNothingIsLostOrDoneTwice(TestReporter reporter) throws Exception {
        reporter.publishEntry("kill.seed", Long.toString(seed));
        try (GuildhallProcess guildhall = new GuildhallProcess(
                        directory.resolve("data"), directory, "--guildhall.notifications.lease=30s");
                ExecutorService people = Executors.newCachedThreadPool()) {
            guildhall.launch();
            guildhall.awaitReady();
            Books books = new Books(guildhall.data());
            List<Future<?>> work = start(people, guildhall, books);

            for (int kill = 0; kill < WINDOWS.length; kill++) {
                awaitMoment(WINDOWS[kill], work);
                guildhall.kill();
                guildhall.launch();
                if (kill == 1) {
                    guildhall.awaitOutput(MOMENTS_OF_A_START.get(random.nextInt(MOMENTS_OF_A_START.size())));
                    guildhall.kill();
                    guildhall.launch();
                }
                guildhall.awaitReady();
            }
            for (Future<?> one : work) {
                one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            await("everything is carried out").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            Accounts.onTheWay(books.read()))
                    .isEmpty());

            assertThat(Accounts.check(books.read(), ONBOARDINGS, acknowledgedTasks))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(acknowledgedTasks).hasSizeGreaterThan(4 * ONBOARDINGS);
        }
    }

    /** Waits for a number of acknowledgements, and then a little longer, so that something is always half done. */
    private void awaitMoment(int[] window, List<Future<?>> work) throws Exception {
        int count = random.nextInt(window[0], window[1]);
        int millis = random.nextInt(250);
        await("acknowledgement " + count)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    failIfSomebodyGaveUp(work);
                    return acknowledgements.get() >= count;
                });
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .get();
    }

    private static void failIfSomebodyGaveUp(List<Future<?>> work) throws Exception {
        for (Future<?> one : work) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    private List<Future<?>> start(ExecutorService threads, GuildhallProcess guildhall, Books books) {
        CountDownLatch certified = new CountDownLatch(ONBOARDINGS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < ONBOARDINGS; i++) {
            int place = i;
            Applicant applicant = applicant(i, web(guildhall), books);
            work.add(threads.submit(() -> {
                // One after the other, so that they are at different stages.
                until(() -> acknowledgements.get() >= 3 * place);
                until(applicant::goOn);
                certified.countDown();
            }));
        }
        for (Colleague colleague : colleagues(guildhall, books, certified)) {
            work.add(threads.submit(() -> until(colleague::goOn)));
        }
        return work;
    }

    private Applicant applicant(int number, Web web, Books books) {
        return switch (number % 5) {
            case 1 -> new Applicant(web, books, acknowledgedTasks, "Asked " + number + " GmbH", "DE", "Wilma Eigner");
            case 3 ->
                new Applicant(web, books, acknowledgedTasks, "Listed " + number + " GmbH", "DE", "Zorvan Quellbrück");
            case 4 ->
                new Applicant(web, books, acknowledgedTasks, "Risky " + number + " GmbH", "DE", "Zorvan Quellbrück");
            default -> new Applicant(web, books, acknowledgedTasks, "Plain " + number + " GmbH", "DE", "Wilma Eigner");
        };
    }

    private List<Colleague> colleagues(GuildhallProcess guildhall, Books books, CountDownLatch certified) {
        Set<String> managing = Set.of("Task_ReviewApplication", "Task_CountersignContract");
        return List.of(
                colleague(guildhall, books, certified, Colleague.MANAGER, managing),
                colleague(guildhall, books, certified, Colleague.MANAGER, managing),
                colleague(guildhall, books, certified, Colleague.OFFICER, Set.of("Task_ReviewMatches")),
                colleague(
                        guildhall,
                        books,
                        certified,
                        Colleague.SECOND_OFFICER,
                        Set.of("Task_ConfirmDispositions", "Task_ApproveHighRisk")));
    }

    private Colleague colleague(
            GuildhallProcess guildhall, Books books, CountDownLatch certified, String name, Set<String> elements) {
        return new Colleague(web(guildhall), books, acknowledgedTasks, name, elements, () -> certified.getCount() == 0);
    }

    private Web web(GuildhallProcess guildhall) {
        return new Web(guildhall.address(), acknowledgements::incrementAndGet);
    }

    private static void until(java.util.concurrent.Callable<Boolean> done) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(done);
    }
}
