package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Filters by the members of a list: one of them must meet the condition.
 *
 * @param column array of texts
 * @param names table of all members' names
 */
record MemberFilter(String column, String names) implements ListFilter {

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters, Known known) {
        JsonNode exact = json.size() == 1 ? json.path("$eq") : json;
        if (exact.isTextual()) {
            // what the index on the list knows
            return List.of("%s @> array[%s]::text[]".formatted(column, parameters.add(exact.asText())));
        }
        Field member = new Field(name, "m.name", FieldType.TEXT, Set.of(), Field.ROW, false);
        List<String> conditions = new Conditions(parameters).on(member, json);
        return conditions.isEmpty() ? List.of() : List.of(one(String.join(" and ", conditions), parameters, known));
    }

    private String one(String condition, Parameters parameters, Known known) {
        return known.members(names, condition, parameters)
                .map(found ->
                        found.isEmpty() ? "false" : "%s && array[%s]::text[]".formatted(column, parameters.add(found)))
                .orElseGet(() -> "exists (select 1 from unnest(%s) m(name) where %s)".formatted(column, condition));
    }
}
