package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters by tags, all of which a row must have.
 *
 * @param column array of texts
 */
record TagFilter(String column) implements ListFilter {

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters) {
        List<String> conditions = new ArrayList<>();
        json.forEach(tag -> conditions.add(parameters.add(tag.asText()) + " = any(" + column + ")"));
        return conditions;
    }
}
