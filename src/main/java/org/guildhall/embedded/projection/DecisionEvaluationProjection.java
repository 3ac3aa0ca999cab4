package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import java.util.List;
import java.util.Map;

/** Decision instances: one row per decision that an evaluation went through, required decisions first. */
final class DecisionEvaluationProjection implements Projection<DecisionEvaluationRecordValue> {

    private static final Table TABLE = Table.of("decision_instance", "decision_evaluation_instance_key");

    @Override
    public ValueType valueType() {
        return ValueType.DECISION_EVALUATION;
    }

    @Override
    public void apply(Record<DecisionEvaluationRecordValue> event, Changes changes) {
        List<EvaluatedDecisionValue> decisions = event.getValue().getEvaluatedDecisions();
        for (int index = 1; index <= decisions.size(); index++) {
            // the evaluation stops at the decision that fails
            boolean failed = event.getIntent() == DecisionEvaluationIntent.FAILED && index == decisions.size();
            describe(event, decisions.get(index - 1), failed, instanceKey(event, index), changes);
        }
    }

    private static void describe(
            Record<DecisionEvaluationRecordValue> event,
            EvaluatedDecisionValue decision,
            boolean failed,
            String instanceKey,
            Changes changes) {
        DecisionEvaluationRecordValue evaluation = event.getValue();
        changes.row(TABLE, event.getPosition(), instanceKey)
                .key("decision_evaluation_key", event.getKey())
                .set("state", failed ? "FAILED" : "EVALUATED")
                .time("evaluation_date", event.getTimestamp())
                .text("evaluation_failure", failed ? evaluation.getEvaluationFailureMessage() : null)
                .text("decision_definition_id", decision.getDecisionId())
                .set("decision_definition_key", decision.getDecisionKey())
                .text("decision_definition_name", decision.getDecisionName())
                .set("decision_definition_version", decision.getDecisionVersion())
                .text("decision_definition_type", type(decision.getDecisionType()))
                .text("result", decision.getDecisionOutput())
                .json("evaluated_inputs", inputs(decision))
                .json("matched_rules", rules(decision))
                // evaluated without an instance these are -1, and the client expects a number
                .set("process_definition_key", evaluation.getProcessDefinitionKey())
                .set("process_instance_key", evaluation.getProcessInstanceKey())
                .set("element_instance_key", evaluation.getElementInstanceKey())
                .text("tenant_id", evaluation.getTenantId());
    }

    /** Camunda's API knows two types of decision and calls the others unknown. */
    private static String type(String engineType) {
        return switch (engineType) {
            case "DECISION_TABLE", "LITERAL_EXPRESSION" -> engineType;
            default -> "UNKNOWN";
        };
    }

    private static String instanceKey(Record<DecisionEvaluationRecordValue> event, int index) {
        String given = event.getValue().getEvaluatedDecisions().get(index - 1).getDecisionEvaluationInstanceKey();
        return given.isEmpty() ? event.getKey() + "-" + index : given;
    }

    private static List<Map<String, Object>> inputs(EvaluatedDecisionValue decision) {
        return decision.getEvaluatedInputs().stream()
                .map(input -> Map.<String, Object>of(
                        "inputId", input.getInputId(),
                        "inputName", input.getInputName(),
                        "inputValue", input.getInputValue()))
                .toList();
    }

    private static List<Map<String, Object>> rules(EvaluatedDecisionValue decision) {
        return decision.getMatchedRules().stream()
                .map(rule -> Map.<String, Object>of(
                        "ruleId", rule.getRuleId(),
                        "ruleIndex", rule.getRuleIndex(),
                        "evaluatedOutputs",
                                rule.getEvaluatedOutputs().stream()
                                        .map(output -> Map.of(
                                                "outputId", output.getOutputId(),
                                                "outputName", output.getOutputName(),
                                                "outputValue", output.getOutputValue()))
                                        .toList()))
                .toList();
    }
}
