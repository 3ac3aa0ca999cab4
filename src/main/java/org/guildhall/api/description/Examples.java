package org.guildhall.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an example of a body together from the examples of its fields, so that none has to be kept in step by hand. */
final class Examples {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "0f8fad5b-d9cb-469f-a165-70867728950e",
            "date-time", "2026-03-02T09:00:00Z",
            "date", "2026-03-02",
            "uri", "https://crm.example/guildhall");
    private static final int DEEPEST = 8;

    private final Map<String, Schema<?>> schemas;
    private final ObjectMapper json;

    Examples(Map<String, Schema<?>> schemas, ObjectMapper json) {
        this.schemas = schemas;
        this.json = json;
    }

    JsonNode of(Schema<?> schema) {
        return of(schema, 0);
    }

    private JsonNode of(Schema<?> schema, int depth) {
        if (schema.get$ref() != null) {
            Schema<?> referred = schemas.get(schema.get$ref().substring(REFERENCE.length()));
            return of(Objects.requireNonNull(referred), depth + 1);
        }
        if (schema.getExample() != null) {
            return parsed(schema.getExample(), type(schema));
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return json.valueToTree(schema.getEnum().getFirst());
        }
        return switch (String.valueOf(type(schema))) {
            case "array" -> array(schema, depth);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(1);
            case "string" ->
                JsonNodeFactory.instance.textNode(FORMATS.getOrDefault(String.valueOf(schema.getFormat()), "text"));
            default -> object(schema, depth);
        };
    }

    private ArrayNode array(Schema<?> schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (schema.getItems() != null && depth < DEEPEST) {
            array.add(of(schema.getItems(), depth + 1));
        }
        return array;
    }

    private ObjectNode object(Schema<?> schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (schema.getProperties() != null && depth < DEEPEST) {
            schema.getProperties().forEach((name, property) -> object.set(name, of(property, depth + 1)));
        }
        return object;
    }

    /** Examples stand in annotations as text, whatever the field's type is. */
    private JsonNode parsed(Object example, @Nullable String type) {
        if (example instanceof String text) {
            if (text.equals("null")) {
                return JsonNodeFactory.instance.nullNode();
            }
            if ("string".equals(type)) {
                return JsonNodeFactory.instance.textNode(text);
            }
            try {
                return json.readTree(text);
            } catch (IOException plain) {
                return JsonNodeFactory.instance.textNode(text);
            }
        }
        return json.valueToTree(example);
    }

    private static @Nullable String type(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        return types == null
                ? schema.getType()
                : types.stream()
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .orElse(null);
    }
}
