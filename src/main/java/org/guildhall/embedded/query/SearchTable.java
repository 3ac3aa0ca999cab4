package org.guildhall.embedded.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.embedded.rest.ProblemException;

/**
 * Describes what can be searched: a table, its fields, and the fields that identify and order its rows.
 * Immutable; every method returns a richer description.
 *
 * @param subject name for people, as in "Incident with key '1' not found"
 * @param from a table, or a query in parentheses
 * @param condition on the alias {@code t} that holds for all that searches find
 * @param parameters values of {@code :names} in {@code from} and {@code condition}
 * @param identity fields that together are unique; the first is what a get goes by
 * @param lists filters whose value is a list with a meaning of its own
 */
record SearchTable(
        String subject,
        String from,
        String condition,
        Map<String, Object> parameters,
        List<String> identity,
        Map<String, Field> fields,
        Map<String, ListFilter> lists) {

    static SearchTable of(String subject, String from, String... identity) {
        return new SearchTable(subject, from, "true", Map.of(), List.of(identity), Map.of(), Map.of());
    }

    SearchTable keys(String... names) {
        return columns(FieldType.KEY, names);
    }

    SearchTable texts(String... names) {
        return columns(FieldType.TEXT, names);
    }

    SearchTable numbers(String... names) {
        return columns(FieldType.NUMBER, names);
    }

    SearchTable flags(String... names) {
        return columns(FieldType.FLAG, names);
    }

    SearchTable dates(String... names) {
        return columns(FieldType.DATE, names);
    }

    SearchTable columns(FieldType type, String... names) {
        return with(Arrays.stream(names)
                .map(name -> new Field(name, Field.column(name), type, Set.of(), Field.ROW, true))
                .toArray(Field[]::new));
    }

    /** A text with a fixed set of values: those of one of the client's enums. */
    SearchTable options(String name, Enum<?>... values) {
        return options(name, Field.column(name), values);
    }

    /** As above, with an expression of its own. */
    SearchTable options(String name, String sql, Enum<?>... values) {
        return with(new Field(name, sql, FieldType.TEXT, names(values), Field.ROW, true));
    }

    /** Another name for a returned field that requests filter and sort by. */
    SearchTable alias(String alias, String name) {
        Field field = field(name);
        Map<String, Field> all = new LinkedHashMap<>(fields);
        all.put(alias, new Field(name, field.sql(), field.type(), field.options(), field.scope(), false));
        return new SearchTable(subject, from, condition, parameters, identity, all, lists);
    }

    /** A returned field with an expression of its own. */
    SearchTable computed(String name, FieldType type, String sql) {
        return with(new Field(name, sql, type, Set.of(), Field.ROW, true));
    }

    /** A field to filter by that answers do not bring. */
    SearchTable filter(String name, FieldType type, String sql) {
        return filter(name, type, sql, Field.ROW);
    }

    /** A field of something related, to filter by; conditions on fields of one scope must hold together. */
    SearchTable filter(String name, FieldType type, String sql, String scope) {
        return with(new Field(name, sql, type, Set.of(), scope, false));
    }

    /** As above, with a fixed set of values. */
    SearchTable filter(String name, Enum<?>[] options, String sql, String scope) {
        return with(new Field(name, sql, FieldType.TEXT, names(options), scope, false));
    }

    /** A field to filter by whose value is a list with a meaning of its own. */
    SearchTable filter(String name, ListFilter filter) {
        Map<String, ListFilter> more = new LinkedHashMap<>(lists);
        more.put(name, filter);
        return new SearchTable(subject, from, condition, parameters, identity, fields, more);
    }

    SearchTable where(String more) {
        return where(more, Map.of());
    }

    SearchTable where(String more, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(values);
        return new SearchTable(subject, from, condition + " and (" + more + ")", all, identity, fields, lists);
    }

    /** The same fields from another source. */
    SearchTable from(String query, Map<String, Object> values) {
        return new SearchTable(subject, query, condition, values, identity, fields, lists);
    }

    /** A field by the name that a request gives it. */
    Field field(String name) {
        Field field = fields.get(name);
        if (field == null || !field.type().comparable()) {
            throw unknown(name);
        }
        return field;
    }

    List<Field> returned() {
        return fields.values().stream().filter(Field::returned).toList();
    }

    private ProblemException unknown(String name) {
        Set<String> known = new TreeSet<>(lists.keySet());
        fields.values().stream()
                .filter(field -> field.type().comparable())
                .map(Field::name)
                .forEach(known::add);
        return ProblemException.invalidArgument(
                "Expected a field of %s to filter or sort by, one of %s, but found '%s'."
                        .formatted(subject, known, name));
    }

    private SearchTable with(Field... more) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        for (Field field : more) {
            all.put(field.name(), field);
        }
        return new SearchTable(subject, from, condition, parameters, identity, all, lists);
    }

    private static Set<String> names(Enum<?>... values) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> value : values) {
            if (!value.name().startsWith("UNKNOWN_DEFAULT")) {
                names.add(value.name());
            }
        }
        return names;
    }
}
