package org.guildhall.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** A FEEL condition of a form field. */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private Condition() {}

    /** Whether an expression such as {@code =decision = "sign"} is true; a missing expression is not. */
    static boolean holds(JsonNode expression, JsonNode scope) {
        String text = expression.asText("");
        if (!text.startsWith("=")) {
            return false;
        }
        EvaluationResult result = FEEL.evaluateExpression(text.substring(1), JSON.convertValue(scope, VALUES));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
