package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;

/** Decision definitions. */
final class DecisionProjection implements Projection<DecisionRecordValue> {

    private static final Table TABLE = Table.of("decision_definition", "decision_definition_key");

    @Override
    public ValueType valueType() {
        return ValueType.DECISION;
    }

    @Override
    public void apply(Record<DecisionRecordValue> event, Changes changes) {
        DecisionRecordValue decision = event.getValue();
        Row row = changes.row(TABLE, event.getPosition(), decision.getDecisionKey());
        if (event.getIntent() == DecisionIntent.DELETED) {
            row.set("deleted", true);
        } else {
            row.text("decision_definition_id", decision.getDecisionId())
                    .text("name", decision.getDecisionName())
                    .set("version", decision.getVersion())
                    .text("decision_requirements_id", decision.getDecisionRequirementsId())
                    .key("decision_requirements_key", decision.getDecisionRequirementsKey())
                    .text("tenant_id", decision.getTenantId());
        }
    }
}
