package org.guildhall.embedded.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The answer to a search, as the API spells it. */
record SearchResult(List<Map<String, Object>> items, Map<String, Object> page) {

    static SearchResult of(List<Map<String, Object>> items, long total, boolean more, Sort sort) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("totalItems", total);
        page.put("hasMoreTotalItems", more);
        if (!items.isEmpty()) {
            page.put("startCursor", Cursor.of(items.getFirst(), sort).toString());
            page.put("endCursor", Cursor.of(items.getLast(), sort).toString());
        }
        return new SearchResult(items, page);
    }

    SearchResult map(UnaryOperator<Map<String, Object>> change) {
        return new SearchResult(items.stream().map(change).toList(), page);
    }
}
