package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import java.nio.charset.StandardCharsets;

/** Decision requirements graphs: one per DMN file. */
final class DecisionRequirementsProjection implements Projection<DecisionRequirementsRecordValue> {

    private static final Table TABLE = Table.of("decision_requirements", "decision_requirements_key");

    @Override
    public ValueType valueType() {
        return ValueType.DECISION_REQUIREMENTS;
    }

    @Override
    public void apply(Record<DecisionRequirementsRecordValue> event, Changes changes) {
        DecisionRequirementsRecordValue graph = event.getValue();
        Row row = changes.row(TABLE, event.getPosition(), graph.getDecisionRequirementsKey());
        if (event.getIntent() == DecisionRequirementsIntent.DELETED) {
            row.set("deleted", true);
        } else {
            row.text("decision_requirements_id", graph.getDecisionRequirementsId())
                    .text("decision_requirements_name", graph.getDecisionRequirementsName())
                    .set("version", graph.getDecisionRequirementsVersion())
                    .text("resource_name", graph.getResourceName())
                    .text("tenant_id", graph.getTenantId())
                    .text("xml", new String(graph.getResource(), StandardCharsets.UTF_8));
        }
    }
}
