package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Filters by the members of a list: one of them must meet the condition.
 *
 * @param column array of texts
 */
record MemberFilter(String column) implements ListFilter {

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters) {
        JsonNode exact = json.size() == 1 ? json.path("$eq") : json;
        if (exact.isTextual()) {
            // what the index on the list knows
            return List.of("%s @> array[%s]::text[]".formatted(column, parameters.add(exact.asText())));
        }
        Field member = new Field(name, "m.name", FieldType.TEXT, Set.of(), Field.ROW, false);
        List<String> conditions = new Conditions(parameters).on(member, json);
        return conditions.isEmpty()
                ? List.of()
                : List.of("exists (select 1 from unnest(%s) m(name) where %s)"
                        .formatted(column, String.join(" and ", conditions)));
    }
}
