package org.guildhall.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guildhall.GuildhallApplication;
import org.guildhall.identity.Account;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.Role;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The inbox of a partner manager and the application form through HTTP, with many organisations and tasks in the database.
 * Arguments: organisations (100000), tasks (1000000), requests a page (60), people who apply at once (20), applications of
 * each (5). See docs/performance.md.
 */
public final class InboxBenchmark {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI address;
    private final ObjectMapper json = new ObjectMapper();

    private InboxBenchmark(URI address) {
        this.address = address;
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given);
        Path directory = Files.createTempDirectory("guildhall-benchmark");
        System.setProperty("guildhall.identity.requests-per-address", "1000000");
        try (ConfigurableApplicationContext platform =
                Platform.start(GuildhallApplication.class, WebApplicationType.SERVLET, directory)) {
            Account manager = platform.getBean(DemoAccounts.class).all().stream()
                    .filter(one -> one.role() == Role.PARTNER_MANAGER)
                    .findFirst()
                    .orElseThrow();
            new InboxHistory(platform.getBean(DataSource.class))
                    .write(arguments.number(0, 100_000), arguments.number(1, 1_000_000), manager.id());
            int port = ((ServletWebServerApplicationContext) platform)
                    .getWebServer()
                    .getPort();
            InboxBenchmark benchmark = new InboxBenchmark(URI.create("http://localhost:" + port));
            benchmark.pages(manager, arguments.number(2, 60));
            benchmark.applications(arguments.number(3, 20), arguments.number(4, 5));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private void pages(Account manager, int requests) throws Exception {
        HttpClient browser = browser();
        post(browser, "/sign-in", "/sign-in/demo/" + manager.id(), "application/x-www-form-urlencoded", "");
        Map<String, Samples> measured = new TreeMap<>();
        for (String path : paths()) {
            for (int i = -10; i < requests; i++) {
                long begin = System.nanoTime();
                get(browser, path);
                if (i >= 0) {
                    measured.computeIfAbsent(path, any -> new Samples()).add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        System.out.printf("%8s %8s  page%n", "p50 ms", "p95 ms");
        measured.entrySet().stream()
                .sorted((one, other) -> Double.compare(
                        other.getValue().percentile(95), one.getValue().percentile(95)))
                .forEach(it -> System.out.printf(
                        "%8.1f %8.1f  %s%n",
                        it.getValue().median(), it.getValue().percentile(95), it.getKey()));
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String view : List.of("open", "mine", "unclaimed", "involved", "done")) {
            for (String sort : List.of("due", "priority", "oldest", "newest", "organisation")) {
                paths.add("/tasks?view=" + view + "&sort=" + sort);
            }
            // a word of a fifth of the tasks, one of few, both, one of none, and a reference
            for (String words : List.of("review", "1c383c", "review+1c383c", "nobody", "0123abcd")) {
                paths.add("/tasks?view=" + view + "&q=" + words);
            }
            for (String when : List.of("overdue", "week", "follow-up", "put-aside")) {
                paths.add("/tasks?view=" + view + "&when=" + when);
            }
            paths.add("/tasks?view=" + view + "&urgency=high");
            paths.add("/tasks?view=" + view + "&urgency=high&when=overdue&q=review&sort=organisation");
            paths.add("/tasks?view=" + view + "&page=200");
        }
        return paths;
    }

    private void applications(int people, int each) throws Exception {
        Samples millis = new Samples();
        try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                work.add(() -> applies(each));
            }
            for (Future<List<Double>> one : crowd.invokeAll(work)) {
                one.get().forEach(millis::add);
            }
        }
        System.out.printf(
                "%8.1f %8.1f  application sent, %d people at once%n", millis.median(), millis.percentile(95), people);
    }

    private List<Double> applies(int times) throws Exception {
        List<Double> millis = new ArrayList<>();
        HttpClient browser = browser();
        for (int i = -1; i < times; i++) {
            String token = token(get(browser, "/apply"));
            String body = json.writeValueAsString(Map.of("page", UUID.randomUUID(), "data", form()));
            long begin = System.nanoTime();
            send(browser, "/apply", token, "application/json", body);
            if (i >= 0) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return millis;
    }

    private static Map<String, Object> form() {
        String name = "Benchmark " + UUID.randomUUID();
        Map<String, Object> form = new HashMap<>();
        form.put("legalName", name + " GmbH");
        form.put("registrationNumber", "HRB " + name.substring(10, 22));
        form.put("country", "DE");
        form.put("partnerType", "reseller");
        form.put("yearsInBusiness", 12);
        form.put("employees", 40);
        form.put("motivation", "We sell and support software like yours in our region.");
        form.put("contactName", "Anna Antrag");
        form.put("contactMail", name.toLowerCase(Locale.ROOT).replace(' ', '-') + "@partner.example");
        form.put("signatoryName", "Ida Nordmann");
        form.put("signatoryTitle", "Managing director");
        form.put("conflictOfInterest", "no");
        form.put("consent", true);
        form.put(
                "owners",
                List.of(Map.of(
                        "name", "Wilma Eigner", "birthDate", "1975-04-01", "country", "DE", "sharePercent", 100)));
        return form;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                browser.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Expected %s to be answered, but got %s".formatted(path, response));
        }
        return response.body();
    }

    private void post(HttpClient browser, String page, String path, String type, String body) throws Exception {
        send(browser, path, token(get(browser, page)), type, body);
    }

    private void send(HttpClient browser, String path, String token, String type, String body) throws Exception {
        HttpResponse<String> response = browser.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", type)
                        .header("Accept", "application/json, */*")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("Expected %s to be taken, but got %s".formatted(path, response.body()));
        }
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("Expected a CSRF token, but found none.");
        }
        return token.group(1);
    }
}
