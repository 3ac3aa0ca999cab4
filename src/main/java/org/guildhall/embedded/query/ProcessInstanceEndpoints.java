package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process instances: what runs, what ended, and how they got there. */
final class ProcessInstanceEndpoints implements Endpoints {

    private static final String AN_ELEMENT = """
            exists (select 1 from camunda.element_instance e
                where e.process_instance_key = t.process_instance_key and %s)""";
    private static final String AN_INCIDENT = """
            exists (select 1 from camunda.incident n
                where n.process_instance_key = t.process_instance_key and n.state = 'ACTIVE' and %s)""";
    private static final String A_BATCH = """
            exists (select 1 from camunda.batch_operation_item b
                where b.process_instance_key = t.process_instance_key and %s)""";
    private static final String RETRIES_LEFT = """
            (t.process_instance_key in (select j.process_instance_key from camunda.job j
                where j.state = 'FAILED' and j.has_failed_with_retries_left))""";

    static final SearchTable PROCESS_INSTANCES = SearchTable.of(
                    "Process Instance", "camunda.process_instance", "processInstanceKey")
            .keys("processInstanceKey", "processDefinitionKey", "parentProcessInstanceKey", "parentElementInstanceKey")
            .texts("processDefinitionId", "processDefinitionName", "processDefinitionVersionTag", "tenantId")
            .named("processDefinitionId", "processDefinitionName", "processDefinitionVersionTag")
            .numbers("processDefinitionVersion")
            .options("state", ProcessInstanceStateEnum.values())
            .dates("startDate", "endDate")
            .columns(FieldType.TEXTS, "tags")
            .ofOneTenant()
            .computed("hasIncident", FieldType.FLAG, Incidents.within("t.process_instance_key"))
            .filter("elementId", FieldType.TEXT, "e.element_id", AN_ELEMENT)
            .namedIn("camunda.element_instance e", "elementId")
            .filter("elementInstanceState", ElementInstanceStateEnum.values(), "e.state", AN_ELEMENT)
            .filter(
                    "hasElementInstanceIncident",
                    FieldType.FLAG,
                    Incidents.within("e.element_instance_key"),
                    AN_ELEMENT)
            .filter("errorMessage", FieldType.TEXT, "n.error_message", AN_INCIDENT)
            .filter("incidentErrorHashCode", FieldType.NUMBER, "n.error_message_hash", AN_INCIDENT)
            .filter("hasRetriesLeft", FieldType.FLAG, RETRIES_LEFT)
            .filter("batchOperationId", FieldType.TEXT, "b.batch_operation_key", A_BATCH)
            .filter("tags", new TagFilter("t.tags"))
            .filter("variables", new VariableFilter("v.process_instance_key = t.process_instance_key"))
            .withAlternatives();

    private final Search search;
    private final JdbcClient jdbc;
    private final ElementStatistics statistics;

    ProcessInstanceEndpoints(Search search, JdbcClient jdbc, ElementStatistics statistics) {
        this.search = search;
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    @Override
    public List<Route> routes() {
        String one = "/v2/process-instances/{processInstanceKey}";
        return List.of(
                Route.post("/v2/process-instances/search", search.all(PROCESS_INSTANCES)),
                Route.get(one, search.one(PROCESS_INSTANCES)),
                Route.get(one + "/sequence-flows", this::sequenceFlows),
                Route.get(one + "/statistics/element-instances", this::statistics),
                Route.get(one + "/call-hierarchy", this::callHierarchy));
    }

    private Answer sequenceFlows(Call call) {
        return Answer.json(Map.of(
                "items",
                jdbc.sql("""
                                select * from camunda.sequence_flow
                                where process_instance_key = :key
                                order by position
                                """)
                        .param("key", call.key("processInstanceKey"))
                        .query((rs, row) -> Map.of(
                                "sequenceFlowId",
                                rs.getString("process_instance_key") + "_" + rs.getString("element_id"),
                                "processInstanceKey",
                                rs.getString("process_instance_key"),
                                "processDefinitionKey",
                                rs.getString("process_definition_key"),
                                "processDefinitionId",
                                rs.getString("process_definition_id"),
                                "elementId",
                                rs.getString("element_id"),
                                "tenantId",
                                rs.getString("tenant_id")))
                        .list()));
    }

    private Answer statistics(Call call) {
        return Answer.json(Map.of("items", statistics.ofInstance(call.key("processInstanceKey"))));
    }

    /** From the root instance down to the one asked for. */
    private Answer callHierarchy(Call call) {
        long key = call.key("processInstanceKey");
        search.get(PROCESS_INSTANCES, key);
        return Answer.json(jdbc.sql("""
                        with recursive callers as (
                            select p.*, 0 as distance from camunda.process_instance p
                            where p.process_instance_key = :key
                            union all
                            select p.*, c.distance + 1 from camunda.process_instance p
                            join callers c on p.process_instance_key = c.parent_process_instance_key)
                        select * from callers order by distance desc
                        """)
                .param("key", key)
                .query((rs, row) -> Map.of(
                        "processInstanceKey", rs.getString("process_instance_key"),
                        "processDefinitionKey", rs.getString("process_definition_key"),
                        "processDefinitionName", rs.getString("process_definition_name")))
                .list());
    }
}
