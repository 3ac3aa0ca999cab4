package org.guildhall.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** FEEL in form definitions, evaluated by the engine that Camunda itself uses. */
final class Expressions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private Expressions() {}

    /** Whether an expression such as {@code =decision = "sign"} is true; a missing expression is not. */
    static boolean holds(JsonNode expression, JsonNode scope) {
        return isExpression(expression) && evaluate(expression.asText(), scope).asBoolean(false);
    }

    /** A property that may be given as such or as an expression; missing when the expression has no result. */
    static JsonNode value(JsonNode property, JsonNode scope) {
        return isExpression(property) ? evaluate(property.asText(), scope) : property;
    }

    /** Why an expression cannot be read; empty when it can, or when the property is none. */
    static String problem(JsonNode property) {
        if (!isExpression(property)) {
            return "";
        }
        var parsed = FEEL.parseExpression(property.asText().substring(1));
        return parsed.isSuccess() ? "" : parsed.failure().message();
    }

    static boolean isExpression(JsonNode property) {
        return property.isTextual() && property.asText().startsWith("=");
    }

    private static JsonNode evaluate(String expression, JsonNode scope) {
        EvaluationResult result = FEEL.evaluateExpression(expression.substring(1), JSON.convertValue(scope, VALUES));
        return result.isSuccess() && result.result() != null
                ? JSON.valueToTree(result.result())
                : MissingNode.getInstance();
    }
}
