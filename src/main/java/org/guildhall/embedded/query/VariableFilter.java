package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.embedded.rest.ProblemException;

/**
 * Filters by variables: a list of {@code {"name":…,"value":…}} that must all be met.
 *
 * @param condition ties the variables {@code v} to the row {@code t}
 */
record VariableFilter(String condition) implements ListFilter {

    private static final Field VALUE = new Field("value", "v.value", FieldType.TEXT, Set.of(), Field.ROW, false);

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters) {
        List<String> conditions = new ArrayList<>();
        for (JsonNode variable : json) {
            if (!variable.path("name").isTextual() || variable.path("value").isMissingNode()) {
                throw ProblemException.invalidArgument(
                        "Expected '%s' to be a list of variables, each with a name and a value.".formatted(name));
            }
            conditions.add("exists (select 1 from camunda.variable v where %s and v.name = %s%s)"
                    .formatted(
                            condition,
                            parameters.add(variable.get("name").asText()),
                            value(variable.get("value"), parameters)));
        }
        return conditions;
    }

    private static String value(JsonNode json, Parameters parameters) {
        StringBuilder sql = new StringBuilder();
        JsonNode exact = json.isObject() ? json.path("$eq") : json;
        if (exact.isTextual()) {
            sql.append(" and left(v.value, 64) = left(")
                    .append(parameters.add(exact.asText()))
                    .append(", 64)");
        }
        new Conditions(parameters).on(VALUE, json).forEach(part -> sql.append(" and ")
                .append(part));
        return sql.toString();
    }
}
