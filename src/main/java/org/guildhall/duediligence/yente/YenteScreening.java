package org.guildhall.duediligence.yente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListVersionHash;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.MatchedOn;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Looks parties up on a yente server. Whatever keeps it from a clear answer makes the list unavailable: nobody is cleared
 * by a server that is away, slow, or answers what nobody understands.
 */
public final class YenteScreening implements ScreeningProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int MOST_HITS = 100;

    private final YenteSettings settings;
    private final URI address;
    private final ReviewThreshold threshold;
    private final HttpClient http;

    public YenteScreening(YenteSettings settings, ReviewThreshold threshold) {
        this.settings = settings;
        this.address = Objects.requireNonNull(settings.address());
        this.threshold = threshold;
        http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    @Override
    public Answer screen(PartyQuery query) {
        Source source = source();
        HttpRequest request = request("/match/%s?algorithm=%s&threshold=%s&cutoff=%s&limit=%d"
                        .formatted(
                                encoded(settings.dataset()),
                                encoded(settings.algorithm()),
                                threshold.score(),
                                threshold.score(),
                                MOST_HITS))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(query)))
                .build();
        JsonNode answer = ask(request).path("responses").path("party");
        if (answer.path("status").asInt() != OK || !answer.path("results").isArray()) {
            throw unavailable("answered with status %s for the party".formatted(answer.path("status")), null);
        }
        List<Hit> hits = StreamSupport.stream(answer.path("results").spliterator(), false)
                .filter(result -> threshold.reachedBy(result.path("score").asDouble()))
                .map(result -> hit(result, query))
                .toList();
        return new Answer(source, query, hits);
    }

    /** The server's own version of the collection stands for what it holds. */
    @Override
    public Source source() {
        JsonNode catalog = ask(request("/catalog").GET().build());
        JsonNode dataset = StreamSupport.stream(catalog.path("datasets").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(settings.dataset()))
                .findFirst()
                .orElseThrow(() -> unavailable("has no collection '%s'".formatted(settings.dataset()), null));
        String version = dataset.path("version").asText();
        if (version.isEmpty()) {
            throw unavailable("does not tell the version of its collection", null);
        }
        byte[] named = "%s %s".formatted(settings.dataset(), version).getBytes(StandardCharsets.UTF_8);
        return new Source(
                "yente-" + settings.dataset(),
                ListVersionHash.of(List.of(new ListFile("version", named))),
                List.of(),
                dataset.path("entity_count").asInt(),
                "yente-%s/%s".formatted(settings.algorithm(), threshold.score()),
                threshold.score());
    }

    private JsonNode ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw unavailable("answered with HTTP status " + answer.statusCode(), null);
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw unavailable("answered with something else than JSON", unreadable);
        } catch (IOException away) {
            throw unavailable(
                    "gave no answer within %d s".formatted(settings.timeout().toSeconds()), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for", stopped);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("/$", "") + path))
                .timeout(settings.timeout())
                .header("Accept", "application/json");
        return settings.apiKey().isEmpty() ? request : request.header("Authorization", "ApiKey " + settings.apiKey());
    }

    private static String body(PartyQuery query) {
        ObjectNode properties = JSON.createObjectNode();
        boolean person = query.kind() == EntryKind.PERSON;
        put(properties, "name", List.of(query.name()));
        put(properties, "birthDate", nullable(query.birthDate()));
        put(properties, "birthPlace", nullable(query.birthPlace()));
        put(
                properties,
                person ? "nationality" : "jurisdiction",
                query.countries().stream()
                        .map(country -> country.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        put(properties, "registrationNumber", nullable(query.registrationNumber()));
        ObjectNode body = JSON.createObjectNode();
        ObjectNode party = body.putObject("queries").putObject("party");
        party.put(
                "schema",
                switch (query.kind()) {
                    case PERSON -> "Person";
                    case ORGANISATION -> "Organization";
                    case VESSEL -> "Vessel";
                    case AIRCRAFT -> "Airplane";
                    case UNKNOWN -> "LegalEntity";
                });
        party.set("properties", properties);
        return body.toString();
    }

    private static void put(ObjectNode properties, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode all = properties.putArray(name);
            values.forEach(all::add);
        }
    }

    private static Hit hit(JsonNode result, PartyQuery query) {
        String listed = result.path("caption").asText();
        JsonNode properties = result.path("properties");
        boolean primary = texts(properties.path("name")).stream().anyMatch(listed::equals);
        List<String> reasons = new ArrayList<>();
        JsonNode features = result.has("explanations") ? result.path("explanations") : result.path("features");
        features.fields().forEachRemaining(feature -> reason(reasons, feature.getKey(), feature.getValue()));
        if (reasons.isEmpty()) {
            reasons.add("the server gives no reasons");
        }
        return new Hit(
                "yente:" + result.path("id").asText(),
                listed.isEmpty() ? query.name() : listed,
                primary ? MatchedOn.NAME : MatchedOn.ALIAS,
                String.join(", ", texts(properties.path("topics"))),
                BigDecimal.valueOf(result.path("score").asDouble()).setScale(4, RoundingMode.HALF_UP),
                String.join("; ", reasons),
                null,
                null);
    }

    /** A feature is a number, or a score with a detail in words. */
    private static void reason(List<String> reasons, String feature, JsonNode value) {
        double score = value.isNumber() ? value.asDouble() : value.path("score").asDouble();
        if (score == 0) {
            return;
        }
        String detail = value.path("detail").asText("");
        reasons.add("%s (%.2f)%s"
                .formatted(
                        feature.replace('_', ' '),
                        score,
                        detail.isEmpty() || detail.equals("null") ? "" : ": " + detail));
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> nullable(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ScreeningListUnavailable unavailable(String what, @Nullable Exception cause) {
        String message =
                "Expected an answer of the screening server at %s, but it %s. Look at the server and its settings."
                        .formatted(address, what);
        return cause == null ? new ScreeningListUnavailable(message) : new ScreeningListUnavailable(message, cause);
    }
}
