package org.guildhall.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.guildhall.embedded.EmbeddedPlatform;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.contract.Samples.Sample;
import org.springframework.util.FileSystemUtils;

/**
 * Thousands of requests that are almost right: whatever comes, the answer is no failure of the server, tells nothing of
 * its inside, keeps to the description of the API, and the engine goes on. The seed is the same in every
 * build, so that a build does not fail by chance; take the seed away to look for more.
 */
class MutatedRequestsTest {

    private static final int TRIES = 5_000;
    private static final int FILES = 150;
    private static final String SEED = "20261121";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|io\\.camunda|io\\.netty|org\\.guildhall"
                    + "|org\\.postgresql|org\\.springframework|com\\.fasterxml|org\\.camunda)\\.[a-z]|\\w+Exception\\b|\\bat [\\w.$]+\\(");

    private static Path data;
    private static EmbeddedPlatform platform;
    private static HttpApi api;
    private static Map<String, String> keys;

    /** Replaces, removes or adds something at one of the places that a JSON document has. */
    record Mutation(Kind kind, int place, JsonNode value) {

        enum Kind {
            REPLACE,
            REMOVE,
            ADD
        }

        /** Never the same twice: a later mutation can change it. */
        JsonNode fresh() {
            return value.deepCopy();
        }
    }

    record Mutated(Sample sample, List<Mutation> mutations, List<String> strangeKeys, int cut) {}

    @BeforeContainer
    static void start() throws IOException {
        Contract.get().record();
        data = Files.createTempDirectory("guildhall-mutated");
        platform = EmbeddedPlatform.start(data);
        api = new HttpApi(platform.address());
        keys = new ApiTour(api).begin().keys();
    }

    @AfterContainer
    static void stop() throws IOException {
        if (platform != null) {
            platform.close();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    @Property(
            tries = TRIES,
            seed = SEED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void anyRequestIsAnsweredWell(@ForAll("requests") Mutated request) {
        String body = body(request);
        String path = path(request);
        HttpResponse<String> response = api.send(request.sample().method(), path, "application/json", body);
        Statistics.label("status").collect(response.statusCode());
        check(response, path + " " + body);
    }

    @Property(tries = FILES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void anyDeploymentIsAnsweredWell(@ForAll("files") Map<String, String> files) {
        check(api.sendDeployment(files), files.toString());
    }

    /** Runs after every property: what was sent before did no harm. */
    @AfterProperty
    void theEngineIsWellAfterwards() {
        Models.deployCheck(platform.client());
        long instance = Models.startCheck(platform.client());
        long job = await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(
                        () -> Models.nextCheck(platform.client(), Duration.ofSeconds(5)),
                        it -> it.getProcessInstanceKey() == instance)
                .getKey();
        platform.client().newCompleteCommand(job).send().join();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> api.get(
                        "/v2/process-instances/" + instance)
                .get("state")
                .asText()
                .equals("COMPLETED"));
        assertThat(Contract.get().takeViolations()).isEmpty();
    }

    @Provide
    Arbitrary<Mutated> requests() {
        Arbitrary<Mutation> mutation = Combinators.combine(
                        Arbitraries.of(Mutation.Kind.class),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(strange()))
                .as(Mutation::new);
        // half of the keys are right: a wrong one hides what a wrong body does
        Arbitrary<String> key =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(strangeKeys())), Tuple.of(2, Arbitraries.just("")));
        Arbitrary<Integer> cut = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, 40)));
        return Combinators.combine(
                        Arbitraries.of(Samples.all()),
                        mutation.list().ofMaxSize(3),
                        key.list().ofSize(1),
                        cut)
                .as(Mutated::new);
    }

    @Provide
    Arbitrary<Map<String, String>> files() {
        String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess("mutated")
                .startEvent()
                .serviceTask("task", task -> task.zeebeJobType("=type"))
                .exclusiveGateway()
                .condition("=a > 1")
                .endEvent()
                .done());
        String form = "{\"id\": \"mutated\", \"type\": \"default\", \"components\": [{\"key\": \"a\"}]}";
        Arbitrary<String> name = Arbitraries.of("a.bpmn", "a.dmn", "a.form", "a.rpa", "a", "ä ö.bpmn", "../a.bpmn");
        Arbitrary<String> content = Combinators.combine(
                        Arbitraries.of(bpmn, ApiTour.DECISION, form, "", "{}", "<a/>", "\0"),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.of("", "<", "\"", "=", "}", "\0", "é", "</bpmn:task>", "id=\"\""),
                        Arbitraries.integers().between(0, 30))
                .as(MutatedRequestsTest::damaged);
        return Arbitraries.maps(name, content).ofMinSize(0).ofMaxSize(2);
    }

    private static String damaged(String text, int place, String insertion, int removed) {
        if (text.isEmpty()) {
            return insertion;
        }
        int at = place % text.length();
        return text.substring(0, at) + insertion + text.substring(Math.min(text.length(), at + removed));
    }

    private static void check(HttpResponse<String> response, String request) {
        String answer = request + System.lineSeparator() + response.statusCode() + " " + response.body();
        assertThat(response.statusCode()).as(answer).isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(response.headers().firstValue("content-type")).as(answer).contains("application/problem+json");
            JsonNode problem = HttpApi.json(response);
            assertThat(problem.path("status").asInt()).as(answer).isEqualTo(response.statusCode());
            assertThat(problem.path("title").asText()).as(answer).isNotEmpty();
            assertThat(problem.path("detail").asText()).as(answer).isNotEmpty().doesNotContainPattern(INSIDE);
        }
    }

    private static String path(Mutated request) {
        String path = request.sample().path();
        String strange = request.strangeKeys().getFirst();
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String value = strange.isEmpty() ? key.getValue() : keys.getOrDefault(strange, strange);
            path = path.replace("{" + key.getKey() + "}", URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return path;
    }

    private static String body(Mutated request) {
        String body = request.sample().body().replace('\'', '"');
        for (Map.Entry<String, String> key : keys.entrySet()) {
            body = body.replace("{" + key.getKey() + "}", key.getValue());
        }
        try {
            JsonNode json = JSON.readTree(body.isEmpty() ? "{}" : body);
            for (Mutation mutation : request.mutations()) {
                json = apply(mutation, json);
            }
            String mutated = JSON.writeValueAsString(promptly(request.sample(), json));
            return request.cut() < 0 ? mutated : mutated.substring(0, Math.min(request.cut(), mutated.length()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    /** Whatever else is wrong: nobody wants to wait for jobs. */
    private static JsonNode promptly(Sample sample, JsonNode json) {
        if (sample.path().equals("/v2/jobs/activation") && json.isObject()) {
            JsonNode given = json.path("requestTimeout");
            if (given.isMissingNode() || given.isNull() || given.isNumber() && given.asLong() >= 0) {
                ((ObjectNode) json).put("requestTimeout", -1);
            }
        }
        return json;
    }

    private static JsonNode apply(Mutation mutation, JsonNode root) {
        List<Runnable> places = new ArrayList<>();
        collect(mutation, root, places);
        if (places.isEmpty()) {
            return mutation.fresh();
        }
        places.get(mutation.place() % places.size()).run();
        return root;
    }

    private static void collect(Mutation mutation, JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            if (mutation.kind() == Mutation.Kind.ADD) {
                places.add(() -> object.set("added", mutation.fresh()));
            }
            object.properties().forEach(entry -> {
                places.add(() -> {
                    if (mutation.kind() == Mutation.Kind.REMOVE) {
                        object.remove(entry.getKey());
                    } else {
                        object.set(entry.getKey(), mutation.fresh());
                    }
                });
                collect(mutation, entry.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            places.add(() -> {
                if (mutation.kind() == Mutation.Kind.REMOVE) {
                    array.removeAll();
                } else {
                    array.add(mutation.fresh());
                }
            });
            array.forEach(element -> collect(mutation, element, places));
        }
    }

    private static List<String> strangeKeys() {
        List<String> strange = new ArrayList<>(List.of(
                "abc",
                "-1",
                "0",
                "1",
                "9223372036854775807",
                "9223372036854775808",
                "1.5",
                " ",
                "\0",
                "../..",
                "%",
                "é",
                "2251799813685249-1"));
        strange.addAll(keys.keySet());
        return strange;
    }

    private static List<JsonNode> strange() {
        var nodes = JSON.getNodeFactory();
        List<JsonNode> values = new ArrayList<>(List.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(-1),
                nodes.numberNode(0),
                nodes.numberNode(1.5),
                nodes.numberNode(Integer.MAX_VALUE),
                nodes.numberNode(Long.MAX_VALUE),
                nodes.numberNode(Long.MIN_VALUE),
                nodes.numberNode(1e308),
                nodes.numberNode(BigInteger.TWO.pow(70)),
                nodes.objectNode(),
                nodes.arrayNode(),
                nodes.arrayNode().addNull(),
                nodes.arrayNode().add("a").add(1),
                nodes.objectNode().put("$eq", 1),
                nodes.objectNode().put("$eq", "abc"),
                nodes.objectNode().put("$like", "\\"),
                nodes.objectNode().put("$exists", "no"),
                nodes.objectNode().put("$near", "1"),
                nodes.objectNode().put("name", "a"),
                deep()));
        for (String text : List.of(
                "",
                " ",
                "abc",
                "1",
                "-1",
                "\0",
                "x".repeat(9_000),
                "%",
                "'; --",
                "<b>",
                "é😀",
                "\uD800",
                "ACTIVE",
                "NOPE",
                "2030-01-01T00:00:00Z",
                "2030-13-45",
                "+999999999-01-01T00:00:00Z",
                "WyIxIl0=",
                "=1 +",
                "P1D")) {
            values.add(nodes.textNode(text));
        }
        keys.values().forEach(key -> values.add(nodes.textNode(key)));
        return values;
    }

    private static JsonNode deep() {
        JsonNode deep = JSON.createObjectNode();
        for (int i = 0; i < 400; i++) {
            deep = i % 2 == 0
                    ? JSON.createArrayNode().add(deep)
                    : JSON.createObjectNode().set("a", deep);
        }
        return deep;
    }
}
