package org.guildhall.processes;

import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gateways decide by one named fact, and cautiously when in doubt. */
class ModelGatewaysTest {

    private final List<ProcessModel> models = ProcessFiles.models();
    private final Problems problems = new Problems();

    @Test
    void everyDecisionOfAGatewayHasADefaultAndReadsOneFactThatTheProcessKnows() {
        for (var model : models) {
            for (var gateway : model.all(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() < 2) {
                    continue;
                }
                problems.expect(
                        gateway.getDefault() != null, "%s: choose a default flow, the cautious one", model.at(gateway));
                var facts = new HashSet<String>();
                for (var flow : gateway.getOutgoing()) {
                    var condition = model.condition(flow);
                    problems.expect(
                            condition.isPresent() != flow.equals(gateway.getDefault()),
                            "%s: a condition on every flow but the default",
                            model.at(flow));
                    condition.ifPresent(expression -> facts.addAll(Expressions.variables(expression)));
                }
                problems.expect(
                        facts.size() == 1,
                        "%s: reads %s; let a decision table or worker boil it down to one fact",
                        model.at(gateway),
                        facts);
                problems.expect(
                        model.variables().containsAll(facts),
                        "%s: no task before it hands over %s; add an output mapping",
                        model.at(gateway),
                        facts);
            }
        }
        problems.none();
    }
}
