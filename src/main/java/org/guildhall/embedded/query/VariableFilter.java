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
        if (!json.isArray() && !json.isNull()) {
            throw ProblemException.unreadable("filter." + name);
        }
        for (JsonNode variable : json) {
            Requests.only("filter." + name + ".", variable, "name", "value");
            if (variable.path("name").isMissingNode() || variable.path("name").isNull()) {
                throw ProblemException.invalidArgument("Variable name must not be null.");
            }
            if (variable.path("value").isMissingNode() || variable.path("value").isNull()) {
                throw ProblemException.invalidArgument("Variable value must not be null.");
            }
            conditions.add("exists (select 1 from camunda.variable v where %s and v.name = %s%s)"
                    .formatted(
                            condition,
                            parameters.add(FieldType.TEXT.parse(name, variable.get("name"))),
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
