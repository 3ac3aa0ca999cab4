package org.guildhall.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Camunda Form as data: checks a submission by the rules that the browser applies, and refuses what it never asked. */
public final class FormDefinition {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode components;

    private FormDefinition(JsonNode components) {
        this.components = components;
    }

    /** @param schema form-js schema as JSON text */
    public static FormDefinition parse(String schema) {
        try {
            return new FormDefinition(JSON.readTree(schema).path("components"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a form definition in JSON, but it cannot be read.", e);
        }
    }

    /**
     * Checks a submission.
     *
     * @param submitted what the person filled in
     * @param shown the data that the form displayed, which conditions may refer to
     * @return form key (such as {@code reason} or {@code owners[0].name}) to a sentence; empty when all is well
     */
    public Map<String, String> check(JsonNode submitted, JsonNode shown) {
        if (!submitted.isObject()) {
            return Map.of("", "The form could not be read. Reload the page and try again.");
        }
        Map<String, String> errors = new LinkedHashMap<>();
        new FormCheck(scope(submitted, shown), errors).level(components, submitted, "");
        return errors;
    }

    private static ObjectNode scope(JsonNode submitted, JsonNode shown) {
        ObjectNode scope = JSON.createObjectNode();
        if (shown.isObject()) {
            scope.setAll((ObjectNode) shown.deepCopy());
        }
        scope.setAll((ObjectNode) submitted.deepCopy());
        return scope;
    }
}
