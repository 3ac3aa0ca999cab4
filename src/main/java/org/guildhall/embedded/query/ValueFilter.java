package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters by values that can be longer than an index entry may be: the index holds their heads, so what a pattern begins
 * with is also looked for in the head.
 *
 * @param column text
 */
record ValueFilter(String column) implements ListFilter {

    /** So many characters of a value are in the index. */
    static final int HEAD = 64;

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters, Known known) {
        Field value = new Field(name, column, FieldType.TEXT, Set.of(), Field.ROW, false);
        return Stream.concat(new Conditions(parameters).on(value, json).stream(), beginning(json, parameters))
                .toList();
    }

    private Stream<String> beginning(JsonNode json, Parameters parameters) {
        String beginning =
                json.path("$like").isTextual() ? new Like(json.path("$like").asText()).beginning(HEAD - 1) : "";
        return beginning.isEmpty()
                ? Stream.empty()
                : Stream.of("left(%s, %d) like %s".formatted(column, HEAD, parameters.add(beginning + "%")));
    }
}
