package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Variables, as JSON text. Searches cut long values unless told otherwise. */
final class VariableEndpoints implements Endpoints {

    /** Longest value that a search returns whole, in characters: the limit that Camunda has. */
    static final int LONGEST = 8191;

    static final SearchTable VARIABLES = SearchTable.of("Variable", "camunda.variable", "variableKey")
            .keys("variableKey", "scopeKey", "processInstanceKey")
            .texts("name", "value", "tenantId")
            .named("name")
            .ofOneTenant()
            .filter("value", new ValueFilter("t.value"))
            .filter("isTruncated", FieldType.FLAG, "(length(t.value) > %d)".formatted(LONGEST));

    private final Search search;

    VariableEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/variables/search", call -> find(call, search, VARIABLES)),
                Route.get("/v2/variables/{variableKey}", search.one(VARIABLES)));
    }

    static Answer find(Call call, Search search, SearchTable variables) {
        boolean whole = "false".equals(call.query().get("truncateValues"));
        return Answer.json(search.find(variables, call.body(ObjectNode.class)).map(row -> cut(row, whole)));
    }

    private static Map<String, Object> cut(Map<String, Object> row, boolean whole) {
        String value = (String) row.getOrDefault("value", "null");
        boolean cut = !whole && value.length() > LONGEST;
        Map<String, Object> result = new LinkedHashMap<>(row);
        result.put("value", cut ? value.substring(0, LONGEST) : value);
        result.put("isTruncated", cut);
        return result;
    }
}
