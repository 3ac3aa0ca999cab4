package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatDecision;
import static io.camunda.process.test.api.assertions.DecisionSelectors.byId;
import static io.camunda.process.test.api.assertions.DecisionSelectors.byName;
import static io.camunda.process.test.api.assertions.DecisionSelectors.byProcessInstanceKey;
import static io.camunda.process.test.api.assertions.DecisionSelectors.byResponse;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.DecisionSelector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be asserted of an evaluated decision. */
class DecisionAssertionsTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;

    @BeforeEach
    void deploy() {
        SampleModels.deployRating(client);
    }

    @Test
    void outputAndRulesOfADecisionInAProcess() {
        long instance = SampleModels.startAssessment(client, 3).getProcessInstanceKey();
        DecisionSelector rating = byProcessInstanceKey(instance);

        assertThatDecision(rating)
                .isEvaluated()
                .hasOutput(List.of("high"))
                .hasMatchedRules(2)
                .hasNotMatchedRules(1, 3);
        refused("to have output '[\"low\"]', but was '[\"high\"]'", () -> assertThat(rating)
                .hasOutput(List.of("low")));
        refused("to have matched rules [1]", () -> assertThat(rating).hasMatchedRules(1));
        refused("to not have matched rules [2]", () -> assertThat(rating).hasNotMatchedRules(2));
        refused("to have no matches, but matched [2]", () -> assertThat(rating).hasNoMatchedRules());
    }

    @Test
    void aDecisionIsFoundByWhatItIsCalledAndWhereItRan() {
        long low = SampleModels.startAssessment(client, 0).getProcessInstanceKey();
        long absurd = SampleModels.startAssessment(client, 11).getProcessInstanceKey();

        assertThat(byId(SampleModels.RATING, low)).hasOutput(List.of("low"));
        assertThat(byId(SampleModels.RATING, absurd))
                .hasOutput(List.of("high", "absurd"))
                .hasMatchedRules(2, 3);
        assertThat(byName("Rating", low)).hasMatchedRules(1);
        assertThat(byName("Rating", absurd)).hasNotMatchedRules(1);
        assertThat(byProcessInstanceKey(low)).hasOutput(List.of("low"));
        assertThat(byId(SampleModels.RATING)).isEvaluated();
        assertThat(byName("Rating")).isEvaluated();
        refused("No DecisionInstance", () -> assertThat(byName("Ratings")).isEvaluated());
        refused("No DecisionInstance", () -> assertThat(byId(SampleModels.RATING, absurd + 1))
                .isEvaluated());
    }

    @Test
    void aDecisionEvaluatedByACommandIsFoundByItsAnswer() {
        EvaluateDecisionResponse low = evaluate(0);
        EvaluateDecisionResponse none = evaluate(-1);

        assertThatDecision(low).isEvaluated().hasOutput(List.of("low")).hasMatchedRules(1);
        assertThat(none).hasNoMatchedRules();
        assertThat(byResponse(low)).hasMatchedRules(1);
        assertThatDecision(byResponse(none)).isEvaluated().hasOutput(null).hasNoMatchedRules();
        refused("to have matched rules [1]", () -> assertThat(none).hasMatchedRules(1));
        refused("to have no matches, but matched [1]", () -> assertThat(low).hasNoMatchedRules());
    }

    @Test
    void aDecisionThatFailsIsNotEvaluated() {
        long instance = SampleModels.startAssessment(client, 3).getProcessInstanceKey();
        assertThat(byProcessInstanceKey(instance)).isEvaluated();
        client.newDeployResourceCommand()
                .addResourceStringUtf8(
                        SampleModels.ratingModel()
                                .replace("<text>matches</text>", "<text>assert(matches, false)</text>"),
                        "sample-rating.dmn")
                .send()
                .join();
        long failing = SampleModels.startAssessment(client, 3).getProcessInstanceKey();

        assertThat(byKey(failing)).hasActiveIncidents();
        refused("to have been evaluated, but was failed", () -> assertThat(byProcessInstanceKey(failing))
                .isEvaluated());
    }

    private EvaluateDecisionResponse evaluate(int matches) {
        return client.newEvaluateDecisionCommand()
                .decisionId(SampleModels.RATING)
                .variables(Map.of("matches", matches))
                .send()
                .join();
    }
}
