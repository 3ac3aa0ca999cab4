package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import java.util.List;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Element instances: the tasks, events and gateways that instances went through. */
final class ElementInstanceEndpoints implements Endpoints {

    private static final String OWN_INCIDENT = """
            (select min(o.incident_key) from camunda.incident o
                where o.element_instance_key = t.element_instance_key and o.state = 'ACTIVE')""";

    private static final String AN_INCIDENT = """
            t.element_instance_key in (select n.element_instance_key from camunda.incident n
                where n.state = 'ACTIVE' and %s)""";

    static final SearchTable ELEMENT_INSTANCES = SearchTable.of(
                    "Element Instance", "camunda.element_instance", "elementInstanceKey")
            .keys("elementInstanceKey", "processInstanceKey", "processDefinitionKey")
            .texts("processDefinitionId", "elementId", "elementName", "tenantId")
            .named("processDefinitionId", "elementId", "elementName")
            .options("type", ElementInstanceResult.TypeEnum.values())
            .options("state", ElementInstanceStateEnum.values())
            .dates("startDate", "endDate")
            .computed("hasIncident", FieldType.FLAG, Incidents.within("t.element_instance_key"))
            .computed("incidentKey", FieldType.KEY, OWN_INCIDENT)
            .foundBy("incidentKey", "n.incident_key", AN_INCIDENT)
            .ofOneTenant()
            .filter("elementInstanceScopeKey", FieldType.KEY, "t.element_instance_scope_key")
            .unsortable("hasIncident");

    private final Search search;

    ElementInstanceEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/element-instances/search", search.all(ELEMENT_INSTANCES)),
                Route.get("/v2/element-instances/{elementInstanceKey}", search.one(ELEMENT_INSTANCES)));
    }
}
