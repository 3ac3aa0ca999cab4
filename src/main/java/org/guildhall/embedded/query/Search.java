package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.ProblemException;
import org.guildhall.embedded.rest.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs searches that a {@link SearchTable} describes. */
final class Search {

    /** Totals are counted up to here; beyond it an answer says that there are more. */
    static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Names names;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new Names(jdbc);
    }

    /** Answers a search request. */
    Route.Handler all(SearchTable table) {
        return call -> Answer.json(find(table, call.body(ObjectNode.class)));
    }

    /** Answers with the one row whose key the path names. */
    Route.Handler one(SearchTable table) {
        String name = table.identity().getFirst();
        return call -> Answer.json(get(table, call.key(name)));
    }

    /** Answers with the {@code xml} of the one row whose key the path names. */
    Route.Handler xml(SearchTable table) {
        String name = table.identity().getFirst();
        return call -> Answer.xml((String) get(table, call.key(name)).getOrDefault("xml", ""));
    }

    SearchResult find(SearchTable table, JsonNode request) {
        Requests.only("", request, "filter", "sort", "page");
        Parameters parameters = new Parameters(table.parameters());
        Sort sort = Sort.of(table, request.path("sort"), request.path("filter"));
        Page page = Page.of(request.path("page"), sort);
        JsonNode filter = request.path("filter");
        String found = found(table, filter, parameters);
        List<Map<String, Object>> items = rows(table, found, sort, page, parameters);
        long total = page.endsWith(items.size())
                ? page.from() + items.size()
                : count(apart(table, filter, parameters).orElse(found), parameters);
        return SearchResult.of(items, Math.min(total, COUNTED), total > COUNTED, sort);
    }

    /** The row with that key, whether searches find it or not. Fails with 404 when there is none. */
    Map<String, Object> get(SearchTable table, Object key) {
        return row(table, key)
                .orElseThrow(
                        () -> ProblemException.notFound("%s with key '%s' not found".formatted(table.subject(), key)));
    }

    Optional<Map<String, Object>> row(SearchTable table, Object key) {
        if (key instanceof String text && text.indexOf('\0') >= 0) {
            // PostgreSQL cannot hold the character zero, so nothing has such a key
            return Optional.empty();
        }
        Field identity = table.field(table.identity().getFirst());
        return jdbc.sql("select %s from %s t where %s = :identity"
                        .formatted(columns(table), table.from(), identity.sql()))
                .params(table.parameters())
                .param("identity", key)
                .query((rs, number) -> read(table, rs))
                .optional();
    }

    private String found(SearchTable table, JsonNode filter, Parameters parameters) {
        return "from %s t where %s and %s"
                .formatted(table.from(), table.condition(), new Filter(table, parameters, names).compile(filter));
    }

    /** The same rows, from several ranges of an index. */
    private Optional<String> apart(SearchTable table, JsonNode filter, Parameters parameters) {
        return Ranges.of(table, filter).stream()
                .map(range -> found(table, range, parameters))
                .reduce((one, another) -> one + " union all select 1 " + another);
    }

    private long count(String found, Parameters parameters) {
        return jdbc.sql("select count(*) from (select 1 %s limit %d) counted".formatted(found, COUNTED + 1))
                .params(parameters.values())
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> rows(
            SearchTable table, String found, Sort sort, Page page, Parameters parameters) {
        Cursor cursor = page.cursor();
        String beyond = cursor == null ? "true" : sort.beyond(cursor, page.backward(), parameters);
        List<Map<String, Object>> rows = jdbc.sql("select %s %s and %s order by %s limit %d offset %d"
                        .formatted(columns(table), found, beyond, sort.sql(page.backward()), page.limit(), page.from()))
                .params(parameters.values())
                .query((rs, number) -> read(table, rs))
                .list();
        return page.backward() ? rows.reversed() : rows;
    }

    private static String columns(SearchTable table) {
        return table.returned().stream()
                .map(field -> field.sql() + " as \"" + field.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> read(SearchTable table, ResultSet rs) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : table.returned()) {
            Object value = field.type().read(rs, field.name());
            if (value != null) {
                row.put(field.name(), value);
            }
        }
        return row;
    }
}
