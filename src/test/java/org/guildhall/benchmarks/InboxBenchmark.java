package org.guildhall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.GuildhallApplication;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The inbox of every role and the application form through HTTP, with many organisations and tasks in the database.
 * Arguments: organisations (100000), tasks (1000000), requests a page (40; 0 leaves pages out), people who apply at once (20), applications of
 * each (10), how often all apply (5). With {@code -Dbenchmark.directory=...} the data is made once and kept there. See
 * docs/performance.md.
 */
public final class InboxBenchmark {

    /** A page that was asked for several times. */
    private record Measured(String path, Samples millis) {}

    private final ConfigurableApplicationContext platform;

    private InboxBenchmark(ConfigurableApplicationContext platform) {
        this.platform = platform;
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        String kept = System.getProperty("benchmark.directory", "");
        Path directory = kept.isEmpty() ? Files.createTempDirectory("guildhall-benchmark") : Path.of(kept);
        System.setProperty("guildhall.identity.requests-per-address", "1000000");
        try (ConfigurableApplicationContext platform =
                Platform.start(GuildhallApplication.class, WebApplicationType.SERVLET, directory)) {
            InboxBenchmark benchmark = new InboxBenchmark(platform);
            SignedIn manager = benchmark.staff(Role.PARTNER_MANAGER);
            SignedIn officer = benchmark.staff(Role.COMPLIANCE_OFFICER);
            InboxHistory history = new InboxHistory(platform.getBean(DataSource.class));
            history.writeOnce(arguments.number(0, 100_000), arguments.number(1, 1_000_000), manager, officer);
            for (SignedIn person : List.of(manager, officer, history.applicant())) {
                benchmark.pages(person, arguments.number(2, 40));
            }
            benchmark.applications(arguments.number(3, 20), arguments.number(4, 10), arguments.number(5, 5));
        } finally {
            if (kept.isEmpty()) {
                FileSystemUtils.deleteRecursively(directory);
            }
        }
        System.exit(0);
    }

    private SignedIn staff(Role role) {
        return platform.getBean(DemoAccounts.class).all().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow()
                .signedIn();
    }

    private void pages(SignedIn person, int requests) throws Exception {
        if (requests == 0) {
            return;
        }
        Browser browser = Browser.of(platform, person);
        List<Measured> pages =
                paths().stream().map(path -> new Measured(path, new Samples())).toList();
        for (int round = -4; round < requests; round++) {
            for (Measured page : pages) {
                long begin = System.nanoTime();
                browser.get(page.path());
                if (round >= 0) {
                    page.millis().add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        System.out.printf("%n%s: %d pages, %d requests each%n", person.role(), pages.size(), requests);
        System.out.printf("%8s %8s  page%n", "p50 ms", "p95 ms");
        pages.stream()
                .sorted(Comparator.comparing((Measured page) -> -page.millis().percentile(95)))
                .forEach(page -> line(page.path(), page.millis()));
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String view : List.of("open", "mine", "unclaimed", "involved", "done")) {
            for (String sort : List.of("due", "priority", "oldest", "newest", "organisation")) {
                paths.add("/tasks?view=" + view + "&sort=" + sort);
                // a word of a fifth of the tasks
                paths.add("/tasks?view=" + view + "&q=review&sort=" + sort);
            }
            // a letter that begins many words, a word of few, both, one of none, a reference
            for (String words : List.of("a", "1c383c", "review+1c383c", "nobody", "0123abcd")) {
                paths.add("/tasks?view=" + view + "&q=" + words);
            }
            for (String when : List.of("overdue", "week", "follow-up", "put-aside")) {
                paths.add("/tasks?view=" + view + "&when=" + when);
                paths.add("/tasks?view=" + view + "&q=review&when=" + when);
            }
            paths.add("/tasks?view=" + view + "&urgency=high");
            paths.add("/tasks?view=" + view + "&urgency=high&q=review&sort=newest");
            paths.add("/tasks?view=" + view + "&urgency=high&when=overdue&q=review&sort=organisation");
            paths.add("/tasks?view=" + view + "&page=40");
            paths.add("/tasks?view=" + view + "&q=review&sort=organisation&page=40");
        }
        return paths;
    }

    private void applications(int people, int each, int rounds) throws Exception {
        ApplicationRush rush = new ApplicationRush(() -> Browser.of(platform));
        System.out.printf("%nAPPLICATIONS: %d people at once, %d each%n", people, each);
        for (int round = 0; round < rounds; round++) {
            line("without a pause, round " + round, rush.of(people, each, 0));
        }
        for (int round = 0; round < rounds; round++) {
            line("with a pause of a second, round " + round, rush.of(people, each, 1_000));
        }
    }

    private static void line(String what, Samples millis) {
        System.out.printf("%8.1f %8.1f  %s%n", millis.median(), millis.percentile(95), what);
    }
}
