package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.DecisionEvaluationInstruction;
import io.camunda.client.protocol.rest.EvaluateDecisionResult;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionOutputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionResult;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.util.List;
import org.guildhall.embedded.engine.CommandResponse;

/** Evaluates decisions. */
final class DecisionEndpoints implements Endpoints {

    private final EngineGateway engine;

    DecisionEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v2/decision-definitions/evaluation", this::evaluate));
    }

    private Answer evaluate(Call call) throws Exception {
        DecisionEvaluationInstruction body = call.requiredBody(DecisionEvaluationInstruction.class);
        Values.tenant(body.getTenantId(), "Evaluate Decision");
        String id = body.getDecisionDefinitionId();
        String key = body.getDecisionDefinitionKey();
        if ((id == null) == (key == null)) {
            throw ProblemException.badRequest(
                    (id == null ? "At least one of %s is required." : "Only one of %s is allowed.")
                            .formatted("[decisionDefinitionId, decisionDefinitionKey]"));
        }
        DecisionEvaluationRecord decision =
                new DecisionEvaluationRecord().setVariables(Values.document(body.getVariables()));
        Values.ifPresent(id, decision::setDecisionId);
        Values.ifPresent(key, it -> decision.setDecisionKey(Values.key(it, "decisionDefinitionKey")));
        return Answer.json(
                result(engine.send(ValueType.DECISION_EVALUATION, DecisionEvaluationIntent.EVALUATE, decision)));
    }

    private static EvaluateDecisionResult result(CommandResponse response) {
        DecisionEvaluationRecord evaluation = response.value(DecisionEvaluationRecord.class);
        return new EvaluateDecisionResult()
                .decisionEvaluationKey(Long.toString(response.key()))
                .decisionInstanceKey(Long.toString(response.key()))
                .decisionDefinitionId(evaluation.getDecisionId())
                .decisionDefinitionKey(Long.toString(evaluation.getDecisionKey()))
                .decisionDefinitionName(evaluation.getDecisionName())
                .decisionDefinitionVersion(evaluation.getDecisionVersion())
                .decisionRequirementsId(evaluation.getDecisionRequirementsId())
                .decisionRequirementsKey(Long.toString(evaluation.getDecisionRequirementsKey()))
                .output(evaluation.getDecisionOutput())
                .tenantId(evaluation.getTenantId())
                .evaluatedDecisions(evaluation.getEvaluatedDecisions().stream()
                        .map(DecisionEndpoints::decision)
                        .toList())
                // required by the API, and empty when nothing failed
                .failedDecisionDefinitionId(evaluation.getFailedDecisionId())
                .failureMessage(evaluation.getEvaluationFailureMessage());
    }

    private static EvaluatedDecisionResult decision(EvaluatedDecisionValue it) {
        return new EvaluatedDecisionResult()
                .decisionDefinitionId(it.getDecisionId())
                .decisionDefinitionKey(Long.toString(it.getDecisionKey()))
                .decisionDefinitionName(it.getDecisionName())
                .decisionDefinitionVersion(it.getDecisionVersion())
                .decisionDefinitionType(it.getDecisionType())
                .decisionEvaluationInstanceKey(it.getDecisionEvaluationInstanceKey())
                .output(it.getDecisionOutput())
                .tenantId(it.getTenantId())
                .evaluatedInputs(it.getEvaluatedInputs().stream()
                        .map(input -> new EvaluatedDecisionInputItem()
                                .inputId(input.getInputId())
                                .inputName(input.getInputName())
                                .inputValue(input.getInputValue()))
                        .toList())
                .matchedRules(it.getMatchedRules().stream()
                        .map(DecisionEndpoints::rule)
                        .toList());
    }

    private static MatchedDecisionRuleItem rule(MatchedRuleValue it) {
        return new MatchedDecisionRuleItem()
                .ruleId(it.getRuleId())
                .ruleIndex(it.getRuleIndex())
                .evaluatedOutputs(it.getEvaluatedOutputs().stream()
                        .map(output -> new EvaluatedDecisionOutputItem()
                                .outputId(output.getOutputId())
                                .outputName(output.getOutputName())
                                .outputValue(output.getOutputValue()))
                        .toList());
    }
}
