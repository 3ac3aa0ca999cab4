package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.rest.ProblemException;

/**
 * Filters by tags, all of which a row must have.
 *
 * @param column array of texts
 */
record TagFilter(String column) implements ListFilter {

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters, Known known) {
        List<String> conditions = new ArrayList<>();
        if (!json.isArray() && !json.isNull()) {
            throw ProblemException.unreadable("filter." + name);
        }
        json.forEach(tag -> conditions.add(
                "%s @> array[%s]::text[]".formatted(column, parameters.add(FieldType.TEXT.parse(name, tag)))));
        return conditions;
    }
}
