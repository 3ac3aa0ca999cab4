package org.guildhall.embedded.query;

import io.camunda.zeebe.protocol.record.value.TenantOwned;
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
 * @param unsortable fields that requests must not sort by
 * @param alternatives whether filters may have an {@code $or}
 */
record SearchTable(
        String subject,
        String from,
        String condition,
        Map<String, Object> parameters,
        List<String> identity,
        Map<String, Field> fields,
        Map<String, ListFilter> lists,
        Set<String> unsortable,
        boolean alternatives) {

    static SearchTable of(String subject, String from, String... identity) {
        return new SearchTable(subject, from, "true", Map.of(), List.of(identity), Map.of(), Map.of(), Set.of(), false);
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
        return new SearchTable(subject, from, condition, parameters, identity, all, lists, unsortable, alternatives);
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
        return new SearchTable(subject, from, condition, parameters, identity, fields, more, unsortable, alternatives);
    }

    /** The only fields that requests may sort by; without it, all that are returned and have an order. */
    SearchTable sortable(String... names) {
        Set<String> others = new TreeSet<>(fields.keySet());
        List.of(names).forEach(others::remove);
        return unsortable(others.toArray(String[]::new));
    }

    /** Fields that requests must not sort by. */
    SearchTable unsortable(String... names) {
        return new SearchTable(
                subject, from, condition, parameters, identity, fields, lists, Set.of(names), alternatives);
    }

    /** Filters may have an {@code $or}. */
    SearchTable withAlternatives() {
        return new SearchTable(subject, from, condition, parameters, identity, fields, lists, unsortable, true);
    }

    /** Finds a field by a condition on something else that comes with it and is easier to find. */
    SearchTable foundBy(String name, String condition, String scope) {
        return with(field(name).foundBy(condition, scope));
    }

    /** Texts of which many rows share few values, with an index on each: names and ids of what is modelled. */
    SearchTable named(String... names) {
        return with(
                Arrays.stream(names).map(name -> field(name).named(from + " t")).toArray(Field[]::new));
    }

    /** As above, for a field of something related. */
    SearchTable namedIn(String related, String name) {
        return with(field(name).named(related));
    }

    /** All rows are the one tenant's. */
    SearchTable ofOneTenant() {
        return foundBy("tenantId", "'" + TenantOwned.DEFAULT_TENANT_IDENTIFIER + "'::text", Field.ROW);
    }

    SearchTable where(String more) {
        return where(more, Map.of());
    }

    SearchTable where(String more, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(values);
        return new SearchTable(
                subject,
                from,
                condition + " and (" + more + ")",
                all,
                identity,
                fields,
                lists,
                unsortable,
                alternatives);
    }

    /** The same fields from another source. */
    SearchTable from(String query, Map<String, Object> values) {
        return new SearchTable(subject, query, condition, values, identity, fields, lists, unsortable, alternatives);
    }

    /** A field to filter by, by the name that a request gives it. */
    Field field(String name) {
        Field field = fields.get(name);
        if (field == null || !field.type().comparable()) {
            throw ProblemException.unreadable("filter." + name);
        }
        return field;
    }

    /** A field to sort by, by the name that a request gives it. */
    Field sortField(String name) {
        if (!sortable().contains(name)) {
            throw ProblemException.unexpected(name, "field", sortable());
        }
        return field(name);
    }

    private Set<String> sortable() {
        Set<String> sortable = new TreeSet<>();
        fields.forEach((name, field) -> {
            Field read = fields.get(field.name());
            if (read != null && read.returned() && field.type().comparable() && !unsortable.contains(name)) {
                sortable.add(name);
            }
        });
        return sortable;
    }

    List<Field> returned() {
        return fields.values().stream().filter(Field::returned).toList();
    }

    private SearchTable with(Field... more) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        for (Field field : more) {
            all.put(field.name(), field);
        }
        return new SearchTable(subject, from, condition, parameters, identity, all, lists, unsortable, alternatives);
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
