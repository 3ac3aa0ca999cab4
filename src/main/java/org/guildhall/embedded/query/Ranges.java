package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes a filter for what a field is not apart into filters for what is less, what is more, and what has none. No row meets
 * two of them, and an index goes straight to those that meet one, past a million that are the value.
 */
final class Ranges {

    private static final String NOT = "$neq";

    private Ranges() {}

    /** The filters that together find what the given one finds; none when there is nothing to take apart. */
    static List<JsonNode> of(SearchTable table, JsonNode filter) {
        return filter.properties().stream()
                .filter(entry -> divisible(table, entry))
                .findFirst()
                .map(entry -> {
                    JsonNode value = entry.getValue().get(NOT);
                    return Stream.of(
                                    condition("$lt", value),
                                    condition("$gt", value),
                                    condition("$exists", JsonNodeFactory.instance.booleanNode(false)))
                            .<JsonNode>map(
                                    range -> filter.<ObjectNode>deepCopy().set(entry.getKey(), range))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Texts without names have no index in order: each range would read them all. */
    private static boolean divisible(SearchTable table, Map.Entry<String, JsonNode> entry) {
        Field field = table.fields().get(entry.getKey());
        return field != null
                && field.scope().equals(Field.ROW)
                && field.options().isEmpty()
                && field.type() != FieldType.FLAG
                && (field.type() != FieldType.TEXT || !field.names().isEmpty())
                && entry.getValue().size() == 1
                && entry.getValue().path(NOT).isValueNode()
                && !entry.getValue().path(NOT).isNull();
    }

    private static ObjectNode condition(String operator, JsonNode operand) {
        return JsonNodeFactory.instance.objectNode().set(operator, operand);
    }
}
