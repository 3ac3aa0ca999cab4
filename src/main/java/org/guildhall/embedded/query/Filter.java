package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.ProblemException;

/** Compiles the {@code filter} of a search request to a condition in SQL. */
final class Filter {

    /** What compiles to no condition. */
    static final String NONE = "true";

    private static final String OR = "$or";

    private final SearchTable table;
    private final Parameters parameters;
    private final Known known;
    private final Conditions conditions;

    Filter(SearchTable table, Parameters parameters, Known known) {
        this.table = table;
        this.parameters = parameters;
        this.known = known;
        this.conditions = new Conditions(parameters, known);
    }

    Filter(SearchTable table, Parameters parameters) {
        this(table, parameters, Known.NOTHING);
    }

    /** All conditions must hold. */
    String compile(JsonNode filter) {
        if (filter.isMissingNode() || filter.isNull()) {
            return NONE;
        }
        if (!filter.isObject()) {
            throw ProblemException.unreadable("filter");
        }
        List<String> all = new ArrayList<>();
        Map<String, List<String>> scoped = new LinkedHashMap<>();
        filter.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode json = entry.getValue();
            if (name.equals(OR) && table.alternatives()) {
                all.addAll(alternatives(json));
            } else if (table.lists().containsKey(name)) {
                all.addAll(table.lists().get(name).compile(name, json, parameters, known));
            } else {
                Field field = table.field(name);
                if (isEmptyList(json)) {
                    return;
                }
                scoped.computeIfAbsent(field.scope(), scope -> new ArrayList<>())
                        .addAll(conditions.on(field, json));
            }
        });
        scoped.forEach((scope, parts) -> {
            if (!parts.isEmpty()) {
                all.add(scope.formatted(String.join(" and ", parts)));
            }
        });
        return all.isEmpty() ? NONE : String.join(" and ", all);
    }

    private List<String> alternatives(JsonNode json) {
        if (!json.isArray() && !json.isNull()) {
            throw ProblemException.unreadable("filter." + OR);
        }
        List<String> alternatives = new ArrayList<>();
        json.forEach(alternative -> {
            if (!alternative.isObject() || alternative.has(OR)) {
                throw ProblemException.unreadable("filter." + OR);
            }
            alternatives.add("(" + compile(alternative) + ")");
        });
        return alternatives.isEmpty() ? List.of() : List.of("(" + String.join(" or ", alternatives) + ")");
    }

    private static boolean isEmptyList(JsonNode json) {
        return json.isArray() && json.isEmpty();
    }
}
