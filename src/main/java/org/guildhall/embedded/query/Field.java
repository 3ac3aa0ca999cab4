package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.embedded.rest.ProblemException;

/**
 * A field of a subject as the REST API names it.
 *
 * @param sql expression over the table's alias {@code t}
 * @param options the only values allowed; empty for any
 * @param scope a condition with {@code %s} for the conditions on all fields of the same scope, such as
 *     {@code exists (select 1 from x where %s)}; {@code %s} alone for a field of the row itself
 * @param returned whether answers bring it; otherwise it can only be filtered by
 */
record Field(String name, String sql, FieldType type, Set<String> options, String scope, boolean returned) {

    static final String ROW = "%s";
    private static final Pattern UPPER = Pattern.compile("(?=[A-Z])");

    /** {@code processInstanceKey} is {@code t.process_instance_key}. */
    static String column(String name) {
        return "t." + UPPER.matcher(name).replaceAll("_").toLowerCase(java.util.Locale.ROOT);
    }

    Object parse(JsonNode json) {
        Object value;
        try {
            value = type.parse(json);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidArgument(
                    "Expected '%s' to be %s, but found %s.".formatted(name, type.expectation(), json));
        }
        if (!options.isEmpty() && !options.contains(value)) {
            throw ProblemException.invalidArgument(
                    "Expected '%s' to be one of %s, but found '%s'.".formatted(name, options, value));
        }
        return value;
    }
}
