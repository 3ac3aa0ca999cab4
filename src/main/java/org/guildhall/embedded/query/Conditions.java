package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.rest.ProblemException;

/** Compiles the condition on one field, {@code "state":"ACTIVE"} or {@code "retries":{"$gt":0}}, to SQL. */
final class Conditions {

    /** PostgreSQL takes 65,535 parameters in a statement. */
    private static final int MOST_VALUES = 10_000;

    private final Parameters parameters;

    Conditions(Parameters parameters) {
        this.parameters = parameters;
    }

    /** No condition at all comes back as an empty list: the client always sends empty objects and lists. */
    List<String> on(Field field, JsonNode json) {
        if (json.isNull()) {
            return List.of();
        }
        if (!json.isObject()) {
            return List.of(compare(field, "=", json));
        }
        List<String> conditions = new ArrayList<>();
        json.properties().forEach(entry -> {
            JsonNode operand = entry.getValue();
            if (!operand.isNull() && !(operand.isArray() && operand.isEmpty())) {
                conditions.add(on(field, entry.getKey(), operand));
            }
        });
        return conditions;
    }

    private String on(Field field, String operator, JsonNode operand) {
        return switch (operator) {
            case "$eq" -> compare(field, "=", operand);
            case "$gt" -> compare(field, ">", operand);
            case "$gte" -> compare(field, ">=", operand);
            case "$lt" -> compare(field, "<", operand);
            case "$lte" -> compare(field, "<=", operand);
            case "$neq" -> field.condition() + " is distinct from " + parameters.add(field.parse(operand));
            case "$exists" -> field.condition() + (exists(field, operand) ? " is not null" : " is null");
            case "$in" -> field.condition() + " in (" + parameters.add(list(field, operator, operand)) + ")";
            case "$notIn" ->
                "(" + field.condition() + " is null or " + field.condition() + " not in ("
                        + parameters.add(list(field, operator, operand)) + "))";
            case "$like" -> field.condition() + "::text like " + parameters.add(pattern(field, operand));
            default -> throw unreadable(field, operator);
        };
    }

    private String compare(Field field, String comparison, JsonNode operand) {
        Object value = field.parse(operand);
        if (value instanceof Boolean flag && comparison.equals("=")) {
            // without "= true" PostgreSQL can turn an "in (select …)" into a join
            return flag ? field.condition() : "not " + field.condition();
        }
        return field.condition() + " " + comparison + " " + parameters.add(value);
    }

    private static boolean exists(Field field, JsonNode operand) {
        if (!operand.isBoolean()) {
            throw unreadable(field, "$exists");
        }
        return operand.asBoolean();
    }

    private static List<Object> list(Field field, String operator, JsonNode operand) {
        if (!operand.isArray()) {
            throw unreadable(field, operator);
        }
        if (operand.size() > MOST_VALUES) {
            throw ProblemException.invalidArgument("Expected at most %d values for '%s', but found %d."
                    .formatted(MOST_VALUES, field.name(), operand.size()));
        }
        List<Object> values = new ArrayList<>();
        operand.forEach(value -> values.add(field.parse(value)));
        return values;
    }

    /** {@code *} stands for any characters and {@code ?} for one; a backslash makes them themselves. */
    private static String pattern(Field field, JsonNode operand) {
        if (!operand.isTextual() || operand.asText().indexOf('\0') >= 0) {
            throw unreadable(field, "$like");
        }
        String like = operand.asText();
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                literal(like.charAt(++i), sql);
            } else if (c == '*') {
                sql.append('%');
            } else if (c == '?') {
                sql.append('_');
            } else {
                literal(c, sql);
            }
        }
        return sql.toString();
    }

    private static ProblemException unreadable(Field field, String operator) {
        return ProblemException.unreadable("filter." + field.name() + "." + operator);
    }

    private static void literal(char c, StringBuilder sql) {
        if (c == '%' || c == '_' || c == '\\') {
            sql.append('\\');
        }
        sql.append(c);
    }
}
