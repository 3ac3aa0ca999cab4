package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.search.clients.impl.NoopSearchClientsProxy;
import io.camunda.search.entities.IncidentEntity;
import io.camunda.search.entities.ProcessInstanceEntity;
import io.camunda.search.filter.FilterBase;
import io.camunda.search.page.SearchQueryPage;
import io.camunda.search.query.IncidentQuery;
import io.camunda.search.query.ProcessInstanceQuery;
import io.camunda.search.query.SearchQueryResult;
import io.camunda.security.auth.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the engine itself searches for: the instances and incidents that a batch operation is for. It needs their keys
 * only, so all else in the answers is empty.
 */
final class BatchSearches extends NoopSearchClientsProxy {

    private final Search search;

    BatchSearches(Search search) {
        this.search = search;
    }

    @Override
    public BatchSearches withSecurityContext(SecurityContext context) {
        return this;
    }

    @Override
    public SearchQueryResult<ProcessInstanceEntity> searchProcessInstances(ProcessInstanceQuery query) {
        return find(
                ProcessInstanceEndpoints.PROCESS_INSTANCES,
                query.filter(),
                query.page(),
                BatchSearches::processInstance);
    }

    @Override
    public SearchQueryResult<IncidentEntity> searchIncidents(IncidentQuery query) {
        return find(IncidentEndpoints.INCIDENTS, query.filter(), query.page(), BatchSearches::incident);
    }

    private <T> SearchQueryResult<T> find(
            SearchTable table, FilterBase filter, SearchQueryPage page, Function<Map<String, Object>, T> entity) {
        Parameters parameters = new Parameters(table.parameters());
        Filter conditions = new Filter(table, parameters);
        List<String> all =
                EngineFilters.searched(filter).stream().map(conditions::compile).toList();
        SearchResult found = search.find(table.where(String.join(" and ", all), parameters.values()), request(page));
        return new SearchQueryResult<>(
                (long) Objects.requireNonNull(found.page().get("totalItems")),
                (boolean) Objects.requireNonNull(found.page().get("hasMoreTotalItems")),
                found.items().stream().map(entity).toList(),
                (String) found.page().get("startCursor"),
                (String) found.page().get("endCursor"));
    }

    private static ObjectNode request(SearchQueryPage page) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("page").put("limit", page.size()).put("after", page.after());
        return request;
    }

    private static ProcessInstanceEntity processInstance(Map<String, Object> row) {
        return new ProcessInstanceEntity(
                key(row, "processInstanceKey"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static IncidentEntity incident(Map<String, Object> row) {
        return new IncidentEntity(
                key(row, "incidentKey"),
                null,
                null,
                key(row, "processInstanceKey"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Long key(Map<String, Object> row, String name) {
        return Long.valueOf((String) row.get(name));
    }
}
