package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.search.filter.Operator;
import java.util.Arrays;
import java.util.function.Predicate;

/** An operator of a filter: how the API names it, and how the engine does. */
enum EngineOperator {
    EQ("$eq", Operator.EQUALS),
    NEQ("$neq", Operator.NOT_EQUALS),
    GT("$gt", Operator.GREATER_THAN),
    GTE("$gte", Operator.GREATER_THAN_EQUALS),
    LT("$lt", Operator.LOWER_THAN),
    LTE("$lte", Operator.LOWER_THAN_EQUALS),
    IN("$in", Operator.IN),
    NOT_IN("$notIn", Operator.NOT_IN),
    LIKE("$like", Operator.LIKE),
    EXISTS("$exists", Operator.EXISTS),
    MISSING("$exists", Operator.NOT_EXISTS);

    private final String api;
    private final Operator engine;

    EngineOperator(String api, Operator engine) {
        this.api = api;
        this.engine = engine;
    }

    /** The operator of an operation as the engine keeps it. */
    static EngineOperator of(JsonNode operation) {
        Operator engine = Operator.valueOf(operation.path("operator").asText());
        return first(it -> it.engine == engine, engine.name());
    }

    /** The operator that the API writes as a name and an operand. */
    static EngineOperator of(String name, JsonNode operand) {
        return name.equals(EXISTS.api) && !operand.asBoolean() ? MISSING : first(it -> it.api.equals(name), name);
    }

    String api() {
        return api;
    }

    /** The operand that the API gives an operation of the engine. */
    JsonNode operand(JsonNode operation) {
        return switch (this) {
            case EXISTS, MISSING -> BooleanNode.valueOf(this == EXISTS);
            case IN, NOT_IN -> operation.path("values");
            default -> operation.path("values").path(0);
        };
    }

    /** The engine's operation for an operand. */
    ObjectNode operation(JsonNode operand) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        switch (this) {
            case EXISTS, MISSING -> {}
            case IN, NOT_IN -> operand.forEach(values::add);
            default -> values.add(operand);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("operator", engine.name())
                .set("values", values);
    }

    private static EngineOperator first(Predicate<EngineOperator> condition, String name) {
        return Arrays.stream(values())
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a known operator, but found " + name));
    }
}
