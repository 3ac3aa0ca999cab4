package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Filters by values that can be longer than an index entry may be. One index holds their heads, for patterns that say how a
 * value begins; another holds the pieces of longer heads, for those that do not.
 *
 * @param column text
 */
record ValueFilter(String column) implements ListFilter {

    /** So many characters of a value are in the index of heads. */
    static final int HEAD = 64;

    /** So many characters of a value are in the index of pieces; an index of its own knows which values are longer. */
    private static final int LONGER_HEAD = 256;

    @Override
    public List<String> compile(String name, JsonNode json, Parameters parameters, Known known) {
        List<String> conditions = new ArrayList<>();
        JsonNode rest = json;
        if (json.path("$like").isTextual()) {
            Like like = new Like(json.path("$like").asText());
            String beginning = like.beginning(HEAD - 1);
            if (!beginning.isEmpty()) {
                conditions.add("left(%s, %d) like %s".formatted(column, HEAD, parameters.add(beginning + "%")));
            } else if (like.hasPiece()) {
                conditions.add(pieces(parameters.add(like.sql())));
                rest = json.<ObjectNode>deepCopy().without("$like");
            }
        }
        Field value = new Field(name, column, FieldType.TEXT, Set.of(), Field.ROW, false);
        conditions.addAll(new Conditions(parameters).on(value, rest));
        return conditions;
    }

    /** Says the same of a short value only once: PostgreSQL would expect fewer rows than there are. */
    private String pieces(String pattern) {
        return """
                (left(%1$s, %2$d) like %3$s or length(%1$s) > %2$d)
                and not (length(%1$s) > %2$d and %1$s not like %3$s)""".formatted(column, LONGER_HEAD, pattern);
    }
}
