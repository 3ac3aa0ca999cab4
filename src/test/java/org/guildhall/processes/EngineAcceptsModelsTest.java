package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.el.ExpressionLanguageFactory;
import io.camunda.zeebe.engine.processing.bpmn.clock.ZeebeFeelEngineClock;
import io.camunda.zeebe.engine.processing.common.ExpressionProcessor;
import io.camunda.zeebe.engine.processing.deployment.model.BpmnFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine would say at deployment: schema, FEEL expressions and timers included. */
class EngineAcceptsModelsTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int MAX_RESULT_LENGTH = 10_000;

    static List<ProcessModel> models() {
        return ProcessFiles.models();
    }

    static List<DecisionTable> decisions() {
        return ProcessFiles.decisions();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelIsValid(ProcessModel model) {
        Bpmn.validateModel(model.bpmn());

        var language = ExpressionLanguageFactory.createExpressionLanguage(new ZeebeFeelEngineClock(CLOCK));
        var expressions = new ExpressionProcessor(language, scope -> variable -> null, Duration.ofSeconds(5));
        var complaint = BpmnFactory.createValidator(CLOCK, expressions, MAX_RESULT_LENGTH)
                .validate(model.bpmn());

        assertThat(complaint).as(model.file().toString()).isNull();
        assertThat(BpmnFactory.createTransformer(CLOCK).transformDefinitions(model.bpmn()))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theDecisionIsValid(DecisionTable decision) {
        assertThat(decision.graph().isValid())
                .as(() -> decision.file() + ": " + decision.graph().getFailureMessage())
                .isTrue();
    }
}
