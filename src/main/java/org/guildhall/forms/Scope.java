package org.guildhall.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of one level of a form refer to. Used by one thread. */
final class Scope {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectNode values;

    /** For FEEL: made for the first expression that needs it, because lists of choices are long. */
    private @Nullable Map<String, Object> context;

    Scope(ObjectNode values) {
        this.values = values;
    }

    ObjectNode values() {
        return values;
    }

    /** Missing where there is none of that name. */
    JsonNode named(String name) {
        return values.path(name);
    }

    Map<String, Object> context() {
        if (context == null) {
            context = JSON.convertValue(values, VALUES);
        }
        return context;
    }
}
