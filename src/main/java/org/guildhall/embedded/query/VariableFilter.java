package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.rest.ProblemException;

/**
 * Filters by variables: a list of {@code {"name":…,"value":…}} that must all be met.
 *
 * @param condition ties the variables {@code v} to the row {@code t}
 */
record VariableFilter(String condition) implements ListFilter {

    private static final ValueFilter VALUE = new ValueFilter("v.value");

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters, Known known) {
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
        JsonNode exact = json.isObject() ? json.path("$eq") : json;
        boolean onlyExact = exact.isTextual() && json.size() <= 1;
        if (onlyExact && exact.asText().codePointCount(0, exact.asText().length()) < ValueFilter.HEAD) {
            // The head says it all: the value itself would only let PostgreSQL expect fewer rows than there are.
            return " and left(v.value, %d) = %s"
                    .formatted(ValueFilter.HEAD, parameters.add(FieldType.TEXT.parse("value", exact)));
        }
        StringBuilder sql = new StringBuilder();
        if (exact.isTextual()) {
            sql.append(" and left(v.value, %1$d) = left(%2$s, %1$d)"
                    .formatted(ValueFilter.HEAD, parameters.add(exact.asText())));
        }
        VALUE.compile("value", json, parameters, Known.NOTHING)
                .forEach(part -> sql.append(" and ").append(part));
        return sql.toString();
    }
}
