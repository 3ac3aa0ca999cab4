package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.embedded.rest.ProblemException;

/**
 * A field of a subject as the REST API names it.
 *
 * @param sql expression over the table's alias {@code t}
 * @param condition what conditions compare, over {@code t} or the aliases of the scope; mostly the same expression
 * @param options the only values allowed; empty for any
 * @param scope a condition with {@code %s} for the conditions on all fields of the same scope, such as
 *     {@code exists (select 1 from x where %s)}; {@code %s} alone for a field of the row itself
 * @param returned whether answers bring it; otherwise it can only be filtered by
 * @param names the table and alias that {@code condition} has few different values in, with an index on it; empty when
 *     that is not known
 */
record Field(
        String name,
        String sql,
        String condition,
        FieldType type,
        Set<String> options,
        String scope,
        boolean returned,
        String names) {

    static final String ROW = "%s";
    private static final Pattern UPPER = Pattern.compile("(?=[A-Z])");

    Field(String name, String sql, FieldType type, Set<String> options, String scope, boolean returned) {
        this(name, sql, sql, type, options, scope, returned, "");
    }

    /** The same field, found by a condition on something else that comes with it and is easier to find. */
    Field foundBy(String condition, String scope) {
        return new Field(name, sql, condition, type, options, scope, returned, names);
    }

    /** The same field, of which many rows share few values. */
    Field named(String names) {
        return new Field(name, sql, condition, type, options, scope, returned, names);
    }

    /** {@code processInstanceKey} is {@code t.process_instance_key}. */
    static String column(String name) {
        return "t." + UPPER.matcher(name).replaceAll("_").toLowerCase(java.util.Locale.ROOT);
    }

    /** A value of a request as SQL parameter. Fails with 400 when it is not of the field's type. */
    Object parse(JsonNode json) {
        Object value = type.parse(name, json);
        if (!options.isEmpty() && !options.contains(value)) {
            throw ProblemException.unexpected(value.toString(), name, options);
        }
        return value;
    }
}
