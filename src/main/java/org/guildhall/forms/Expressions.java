package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.util.ConcurrentLruCache;

/** FEEL in form definitions, evaluated by the engine that Camunda itself uses. */
final class Expressions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Most expressions are the name of a value, which needs no engine. */
    private static final Pattern NAME = Pattern.compile("=(?!(?:true|false|null)$)[A-Za-z_]\\w*");

    /** Definitions hold the same few expressions for as long as they are in use. */
    private static final ConcurrentLruCache<String, ParseResult> PARSED =
            new ConcurrentLruCache<>(2_000, FEEL::parseExpression);

    private Expressions() {}

    /** Whether an expression such as {@code =decision = "sign"} is true; a missing expression is not. */
    static boolean holds(JsonNode expression, Scope scope) {
        return isExpression(expression) && evaluate(expression.asText(), scope).asBoolean(false);
    }

    /** A property that may be given as such or as an expression; missing when the expression has no result. */
    static JsonNode value(JsonNode property, Scope scope) {
        return isExpression(property) ? evaluate(property.asText(), scope) : property;
    }

    /** Why an expression cannot be read; empty when it can, or when the property is none. */
    static String problem(JsonNode property) {
        if (!isExpression(property)) {
            return "";
        }
        var parsed = PARSED.get(property.asText().substring(1));
        return parsed.isSuccess() ? "" : parsed.failure().message();
    }

    static boolean isExpression(JsonNode property) {
        return property.isTextual() && property.asText().startsWith("=");
    }

    private static JsonNode evaluate(String expression, Scope scope) {
        if (NAME.matcher(expression).matches()) {
            JsonNode named = scope.named(expression.substring(1));
            return named.isNull() ? MissingNode.getInstance() : named;
        }
        ParseResult parsed = PARSED.get(expression.substring(1));
        if (parsed.isFailure()) {
            return MissingNode.getInstance();
        }
        EvaluationResult result = FEEL.evaluate(parsed.parsedExpression(), scope.context());
        return result.isSuccess() && result.result() != null
                ? JSON.valueToTree(result.result())
                : MissingNode.getInstance();
    }
}
