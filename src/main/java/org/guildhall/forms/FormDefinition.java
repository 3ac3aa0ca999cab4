package org.guildhall.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.languages.Wording;

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
     * @return form key (such as {@code reason} or {@code owners[0].name}) to what is wrong; empty when all is well
     */
    public Map<String, Wording> check(JsonNode submitted, JsonNode shown) {
        if (!submitted.isObject()) {
            return Map.of("", Wording.of("forms.check.unreadable"));
        }
        Map<String, Wording> errors = new LinkedHashMap<>();
        new FormCheck(scope(submitted, shown), shown, errors).level(components, submitted, "", false);
        return errors;
    }

    /** Sentences about what the form uses although nobody here would check it; empty for every form that is deployed. */
    public List<String> unsupported() {
        return FormSupport.problems(components);
    }

    /** The fields that take files, top level only: a list of entries cannot hold any. */
    public List<FileField> fileFields() {
        List<FileField> fields = new ArrayList<>();
        collectFileFields(components, fields);
        return fields;
    }

    private static void collectFileFields(JsonNode components, List<FileField> fields) {
        for (JsonNode component : components) {
            if (component.path("type").asText().equals("filepicker")) {
                fields.add(new FileField(
                        component.path("key").asText(),
                        endings(component.path("accept").asText("")),
                        component.path("multiple").asBoolean(false)));
            } else if (!component.has("path")) {
                collectFileFields(component.path("components"), fields);
            }
        }
    }

    private static List<String> endings(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(ending -> !ending.isEmpty())
                .toList();
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
