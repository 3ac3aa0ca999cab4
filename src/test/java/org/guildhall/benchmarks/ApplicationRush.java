package org.guildhall.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** People who send the application form at the same time, one application after the other. */
final class ApplicationRush {

    private final Supplier<Browser> browsers;
    private final ObjectMapper json = new ObjectMapper();

    ApplicationRush(Supplier<Browser> browsers) {
        this.browsers = browsers;
    }

    /**
     * @param pause milliseconds from an answer until the same person sends the next
     * @return milliseconds from sending until the answer
     */
    Samples of(int people, int each, int pause) throws Exception {
        Samples millis = new Samples();
        try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                work.add(() -> applies(each, pause));
            }
            for (Future<List<Double>> one : crowd.invokeAll(work)) {
                one.get().forEach(millis::add);
            }
        }
        return millis;
    }

    private List<Double> applies(int times, int pause) throws Exception {
        List<Double> millis = new ArrayList<>();
        Browser browser = browsers.get();
        String token = browser.token("/apply");
        Thread.sleep(ThreadLocalRandom.current().nextInt(pause + 1));
        for (int i = 0; i < times; i++) {
            String body = json.writeValueAsString(Map.of("page", UUID.randomUUID(), "data", form()));
            long begin = System.nanoTime();
            browser.send("/apply", token, body);
            millis.add((System.nanoTime() - begin) / 1e6);
            Thread.sleep(pause);
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
}
