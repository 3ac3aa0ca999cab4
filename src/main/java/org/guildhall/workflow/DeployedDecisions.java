package org.guildhall.workflow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of a decision each version of a process calls, as its deployment answered. */
@Component
public class DeployedDecisions {

    private final JdbcClient jdbc;

    DeployedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key by which the engine evaluates exactly this version again */
    public record DecisionVersion(String decisionId, long key, int version) {}

    /**
     * The version that a process calls by the binding "deployment".
     *
     * @return empty when the process was deployed by other means than this application
     */
    public Optional<DecisionVersion> calledBy(long processDefinitionKey, String decisionId) {
        return jdbc.sql("""
                        select decision_id, decision_key, version
                        from workflow.deployed_decision
                        where process_definition_key = :process and decision_id = :decision
                        """)
                .param("process", processDefinitionKey)
                .param("decision", decisionId)
                .query((row, n) -> new DecisionVersion(
                        row.getString("decision_id"), row.getLong("decision_key"), row.getInt("version")))
                .optional();
    }

    /** Keeps what a process was first deployed with: a process that comes again unchanged keeps its binding. */
    void remember(long processDefinitionKey, DecisionVersion decision) {
        jdbc.sql("""
                        insert into workflow.deployed_decision (process_definition_key, decision_id, decision_key, version)
                        values (:process, :decision, :key, :version)
                        on conflict (process_definition_key, decision_id) do nothing
                        """)
                .param("process", processDefinitionKey)
                .param("decision", decision.decisionId())
                .param("key", decision.key())
                .param("version", decision.version())
                .update();
    }
}
