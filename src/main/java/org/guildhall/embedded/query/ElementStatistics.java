package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts element instances per element: the numbers on a diagram. */
final class ElementStatistics {

    private static final String COUNT = """
            select t.element_id,
                count(*) filter (where t.state = 'ACTIVE' and not %1$s) as active,
                count(*) filter (where t.state = 'TERMINATED') as canceled,
                count(*) filter (where t.state = 'ACTIVE' and %1$s) as incidents,
                count(*) filter (where t.state = 'COMPLETED') as completed
            from camunda.element_instance t
            where %%s
            group by t.element_id
            order by t.element_id
            """.formatted(Incidents.within("t.element_instance_key"));

    private final JdbcClient jdbc;

    ElementStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, Object>> ofInstance(long processInstanceKey) {
        return count("t.process_instance_key = :key", Map.of("key", processInstanceKey));
    }

    /** Over the instances of a definition that a filter on process instances lets through. */
    List<Map<String, Object>> ofDefinition(long processDefinitionKey, JsonNode filter) {
        Parameters parameters = new Parameters(Map.of("key", processDefinitionKey));
        String instances = new Filter(ProcessInstanceEndpoints.PROCESS_INSTANCES, parameters).compile(filter);
        String condition = "t.process_definition_key = :key";
        if (!instances.equals(Filter.NONE)) {
            condition += """
                     and t.process_instance_key in (select t.process_instance_key from camunda.process_instance t
                    where t.process_definition_key = :key and %s)""".formatted(instances);
        }
        return count(condition, parameters.values());
    }

    private List<Map<String, Object>> count(String condition, Map<String, Object> parameters) {
        return jdbc.sql(COUNT.formatted(condition))
                .params(parameters)
                .query((rs, row) -> Map.<String, Object>of(
                        "elementId", rs.getString("element_id"),
                        "active", rs.getLong("active"),
                        "canceled", rs.getLong("canceled"),
                        "incidents", rs.getLong("incidents"),
                        "completed", rs.getLong("completed")))
                .list();
    }
}
