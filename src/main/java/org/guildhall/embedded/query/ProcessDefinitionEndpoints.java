package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Process definitions. Deleted ones are not found by searches; their instances still need them by key. */
final class ProcessDefinitionEndpoints implements Endpoints {

    private static final String LATEST = """
            (not exists (select 1 from camunda.process_definition n
                where n.process_definition_id = t.process_definition_id and n.tenant_id = t.tenant_id
                    and n.version > t.version and not n.deleted))""";

    static final SearchTable PROCESS_DEFINITIONS = SearchTable.of(
                    "Process Definition", "camunda.process_definition", "processDefinitionKey")
            .where("not t.deleted")
            .keys("processDefinitionKey")
            .texts("processDefinitionId", "name", "resourceName", "versionTag", "tenantId")
            .numbers("version")
            .flags("hasStartForm")
            .filter("isLatestVersion", FieldType.FLAG, LATEST)
            .unsortable("hasStartForm");

    private static final SearchTable XML = SearchTable.of(
                    "Process Definition", "camunda.process_definition", "processDefinitionKey")
            .keys("processDefinitionKey")
            .texts("xml");

    private final Search search;
    private final Forms forms;
    private final ElementStatistics statistics;

    ProcessDefinitionEndpoints(Search search, Forms forms, ElementStatistics statistics) {
        this.search = search;
        this.forms = forms;
        this.statistics = statistics;
    }

    @Override
    public List<Route> routes() {
        String one = "/v2/process-definitions/{processDefinitionKey}";
        return List.of(
                Route.post("/v2/process-definitions/search", search.all(PROCESS_DEFINITIONS)),
                Route.get(one, search.one(PROCESS_DEFINITIONS)),
                Route.get(one + "/xml", search.xml(XML)),
                Route.get(one + "/form", this::form),
                Route.post(one + "/statistics/element-instances", this::statistics));
    }

    private Answer form(Call call) {
        long key = call.key("processDefinitionKey");
        search.get(PROCESS_DEFINITIONS, key);
        return forms.ofStart(key);
    }

    private Answer statistics(Call call) {
        return Answer.json(Map.of(
                "items",
                statistics.ofDefinition(
                        call.key("processDefinitionKey"),
                        call.body(ObjectNode.class).path("filter"))));
    }
}
