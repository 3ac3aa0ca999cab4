package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.embedded.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** The order of a search: what the request names, then the identity, so that no two rows tie. Nulls come last. */
record Sort(List<By> by) {

    private static final List<String> RANGE = List.of("$gt", "$gte", "$lt", "$lte");

    record By(Field field, boolean ascending) {

        String sql(boolean backward) {
            return field.sql()
                    + (ascending != backward ? " asc" : " desc")
                    + (backward ? " nulls first" : " nulls last");
        }

        /** Rows that come later in the order than a value; null stands for a missing value. */
        String beyond(@Nullable String parameter, boolean backward) {
            if (parameter == null) {
                return backward ? field.sql() + " is not null" : "false";
            }
            String comparison = field.sql() + (ascending != backward ? " > " : " < ") + parameter;
            return backward ? comparison : "(" + comparison + " or " + field.sql() + " is null)";
        }

        String same(@Nullable String parameter) {
            return parameter == null ? field.sql() + " is null" : field.sql() + " = " + parameter;
        }
    }

    /** A request that names no order gets one that its filter can be answered in at once. */
    static Sort of(SearchTable table, JsonNode json, JsonNode filter) {
        List<By> by = new ArrayList<>();
        if (!json.isMissingNode() && !json.isNull() && !json.isArray()) {
            throw ProblemException.unreadable("sort");
        }
        for (JsonNode part : json) {
            Requests.only("sort.", part, "field", "order");
            if (!part.path("field").isTextual()) {
                throw ProblemException.invalidArgument("Sort field must not be null.");
            }
            by.add(new By(table.sortField(part.get("field").asText()), ascending(part.path("order"))));
        }
        if (by.isEmpty()) {
            period(table, filter).ifPresent(field -> by.add(new By(field, true)));
        }
        for (String name : table.identity()) {
            if (by.stream().noneMatch(part -> part.field().name().equals(name))) {
                by.add(new By(table.field(name), true));
            }
        }
        return new Sort(by);
    }

    /** The first date that a filter limits to a period. */
    private static Optional<Field> period(SearchTable table, JsonNode filter) {
        return filter.properties().stream()
                .filter(it -> RANGE.stream().anyMatch(it.getValue()::has))
                .map(Map.Entry::getKey)
                .flatMap(name ->
                        table.returned().stream().filter(field -> field.name().equals(name)))
                .filter(field -> field.type() == FieldType.DATE)
                .findFirst();
    }

    private static boolean ascending(JsonNode order) {
        if (order.isMissingNode() || order.isNull() || order.asText().equals("ASC")) {
            return true;
        }
        if (order.asText().equals("DESC")) {
            return false;
        }
        throw ProblemException.unexpected(order.asText(), "order", List.of("ASC", "DESC"));
    }

    String sql(boolean backward) {
        return by.stream().map(part -> part.sql(backward)).collect(Collectors.joining(", "));
    }

    /** Condition for the rows after a cursor, or before it when going backward. */
    String beyond(Cursor cursor, boolean backward, Parameters parameters) {
        List<String> alternatives = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            By part = by.get(i);
            Object value = cursor.value(i, part.field());
            String parameter = value == null ? null : parameters.add(value);
            List<String> conditions = new ArrayList<>(same);
            conditions.add(part.beyond(parameter, backward));
            alternatives.add("(" + String.join(" and ", conditions) + ")");
            same.add(part.same(parameter));
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }
}
