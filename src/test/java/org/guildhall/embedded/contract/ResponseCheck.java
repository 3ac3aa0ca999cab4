package org.guildhall.embedded.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.client.protocol.rest.ProblemDetail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.embedded.contract.ApiSpecification.Operation;

/** Whether answers are what the official description says, and can be read by the official client to the last field. */
final class ResponseCheck {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String PROBLEM = "/components/schemas/ProblemDetail";
    private static final String DTOS = ProblemDetail.class.getPackageName();

    /** Errors that clusters answer although the description does not say so. */
    private static final Set<Integer> UNDECLARED = Set.of(400, 404, 405, 409, 415, 503, 504);

    private final ApiSpecification specification;

    ResponseCheck(ApiSpecification specification) {
        this.specification = specification;
    }

    /** What is wrong with an answer; nothing for endpoints that are not in the description. */
    List<String> violations(Exchange exchange) {
        return specification
                .operation(exchange.method(), exchange.path())
                .map(operation -> violations(operation, exchange))
                .orElse(List.of());
    }

    private List<String> violations(Operation operation, Exchange exchange) {
        if (!specification.declares(operation, exchange.status()) && !UNDECLARED.contains(exchange.status())) {
            return List.of("status %d is not declared".formatted(exchange.status()));
        }
        if (exchange.body().length == 0) {
            return exchange.status() == 204 ? List.of() : List.of("there is no body");
        }
        if (exchange.status() == 204) {
            return List.of("there is a body");
        }
        Optional<String> schema = exchange.succeeded()
                ? specification.responseSchema(operation, exchange.status(), exchange.contentType())
                : Optional.of(PROBLEM);
        if (schema.isEmpty()) {
            return List.of("content type %s is not declared".formatted(exchange.contentType()));
        }
        if (!exchange.succeeded() && !exchange.contentType().equals("application/problem+json")) {
            return List.of("content type is %s".formatted(exchange.contentType()));
        }
        if (!exchange.contentType().endsWith("json")) {
            return specification.violations(schema.get(), TextNode.valueOf(text(exchange)));
        }
        try {
            JsonNode json = STRICT.readTree(exchange.body());
            List<String> violations = specification.violations(schema.get(), json);
            return violations.isEmpty()
                    ? unreadable(specification.at(schema.get()), schema.get(), exchange)
                    : violations;
        } catch (IOException e) {
            return List.of("the body is no JSON: " + e.getMessage());
        }
    }

    private List<String> unreadable(JsonNode schema, String pointer, Exchange exchange) throws IOException {
        try {
            STRICT.readValue(exchange.body(), type(schema, pointer));
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of("the client cannot read it: " + e.getOriginalMessage());
        }
    }

    private static JavaType type(JsonNode schema, String pointer) {
        if (schema.path("type").asText().equals("array")) {
            return STRICT.getTypeFactory()
                    .constructCollectionType(List.class, type(schema.path("items"), pointer + "/items"));
        }
        String reference = schema.has("$ref") ? schema.get("$ref").asText() : pointer;
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        try {
            return STRICT.constructType(Class.forName(DTOS + "." + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Expected the client to have a type for %s".formatted(reference), e);
        }
    }

    private static String text(Exchange exchange) {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }
}
