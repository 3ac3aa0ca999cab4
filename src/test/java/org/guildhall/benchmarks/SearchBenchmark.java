package org.guildhall.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Searches in a long history through the REST API: every filter of every search, with a value that most rows have, one
 * that few have, and one that none has; texts and numbers also by what they are not, begin or end like. Arguments: finished
 * instances (1000000), requests a filter (100), a directory that keeps the history for the next run (none), and a regular
 * expression for the cases to run, as they are printed (all). See docs/performance.md.
 */
public final class SearchBenchmark {

    private record Measured(SearchFilters.Case filter, Samples millis) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    private SearchBenchmark(URI address) {
        this.address = address;
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        int instances = arguments.number(0, 1_000_000);
        int requests = arguments.number(1, 100);
        boolean kept = arguments.has(2);
        Path directory = kept ? Path.of(arguments.text(2, "")) : Files.createTempDirectory("guildhall-benchmark");
        try (ConfigurableApplicationContext platform =
                Platform.start(EngineOnly.class, WebApplicationType.NONE, directory)) {
            History history = new History(platform.getBean(DataSource.class));
            if (history.empty()) {
                history.write(instances);
            }
            new SearchBenchmark(platform.getBean(EngineEndpoint.class).address())
                    .run(requests, Pattern.compile(arguments.text(3, "")).asPredicate());
        } finally {
            if (!kept) {
                FileSystemUtils.deleteRecursively(directory);
            }
        }
        System.exit(0);
    }

    private void run(int requests, Predicate<String> wanted) throws Exception {
        List<SearchFilters.Case> cases = SearchFilters.all().stream()
                .filter(one -> wanted.test(one.toString()))
                .toList();
        // answers before it counts: code compiled, plans and pages in memory
        for (SearchFilters.Case one : cases) {
            measure(one, 5);
        }
        List<Measured> all = new ArrayList<>();
        for (SearchFilters.Case one : cases) {
            measure(one, 5);
            all.add(measure(one, requests));
        }
        all.sort(Comparator.comparingDouble((Measured it) -> it.millis().percentile(99))
                .reversed());
        System.out.printf("%8s %8s  search and filter%n", "p50 ms", "p99 ms");
        all.forEach(it -> System.out.printf(
                "%8.1f %8.1f  %s%n", it.millis().median(), it.millis().percentile(99), it.filter()));
        long slow = all.stream().filter(it -> it.millis().percentile(99) > 50).count();
        System.out.printf("%d filters, %d with p99 over 50 ms%n", all.size(), slow);
    }

    private Measured measure(SearchFilters.Case one, int requests) throws IOException, InterruptedException {
        Samples millis = new Samples();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v2/" + one.search() + "/search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"filter\":" + one.filter() + "}"))
                .build();
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            millis.add((System.nanoTime() - begin) / 1e6);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "Expected %s to be answered, but got %s".formatted(one, response.body()));
            }
        }
        return new Measured(one, millis);
    }
}
