package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.IncidentResult;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Incidents: where instances are stuck and why. */
final class IncidentEndpoints implements Endpoints {

    static final SearchTable INCIDENTS = SearchTable.of("Incident", "camunda.incident", "incidentKey")
            .keys("incidentKey", "processDefinitionKey", "processInstanceKey", "elementInstanceKey", "jobKey")
            .texts("processDefinitionId", "errorMessage", "elementId", "tenantId")
            .options("errorType", IncidentResult.ErrorTypeEnum.values())
            .options("state", IncidentResult.StateEnum.values())
            .ofOneTenant()
            .dates("creationTime");

    private final Search search;

    IncidentEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/incidents/search", search.all(INCIDENTS)),
                Route.get("/v2/incidents/{incidentKey}", search.one(INCIDENTS)),
                Route.post("/v2/process-instances/{processInstanceKey}/incidents/search", this::ofInstance));
    }

    /** Incidents of an instance and of the instances it called. */
    private Answer ofInstance(Call call) {
        long key = call.key("processInstanceKey");
        search.get(ProcessInstanceEndpoints.PROCESS_INSTANCES, key);
        SearchTable within = INCIDENTS.where("t.path @> array[:instance]::bigint[]", Map.of("instance", key));
        return Answer.json(search.find(within, call.body(ObjectNode.class)));
    }
}
