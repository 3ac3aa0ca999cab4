package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.ElementSelector;
import io.camunda.zeebe.client.impl.ZeebeObjectMapper;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be asserted of the variables of an instance and of its elements. */
class VariableAssertionsTest {

    private static final String TASK = "Task_Check";
    private static final ElementSelector NAMED = byName("Check the application");

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    private ProcessInstanceEvent instance;

    record Subject(String name, int size) {}

    @BeforeEach
    void start() {
        instance = SampleModels.startApplication(client, "p-1");
    }

    @Test
    void variablesOfTheInstance() {
        assertThat(instance)
                .hasVariableNames("partner", "people")
                .hasVariable("people", 12)
                .hasVariables(Map.of("partner", "p-1", "people", 12))
                .hasVariableSatisfies("partner", String.class, partner -> Assertions.assertThat(partner)
                        .startsWith("p-"));
        refused("['subject'] don't exist", () -> assertThat(instance).hasVariableNames("partner", "subject"));
        refused("but was '12'", () -> assertThat(instance).hasVariable("people", "12"));
        refused("variable doesn't exist", () -> assertThat(instance).hasVariable("large", true));
        refused("but was", () -> assertThat(instance).hasVariables(Map.of("partner", "p-2", "people", 12)));
        refused("requirement was not satisfied", () -> assertThat(instance)
                .hasVariableSatisfies("people", Integer.class, people -> Assertions.assertThat(people)
                        .isZero()));
    }

    @Test
    void variablesOfAnElement() {
        Map<String, Object> subject = Map.of("name", "p-1", "size", 12);
        assertThat(instance)
                .hasLocalVariableNames(TASK, "subject", "large")
                .hasLocalVariableNames(NAMED, "subject")
                .hasLocalVariable(TASK, "subject", subject)
                .hasLocalVariable(NAMED, "large", true)
                .hasLocalVariables(TASK, Map.of("subject", subject, "large", true))
                .hasLocalVariables(NAMED, Map.of("large", true))
                .hasLocalVariableSatisfies(TASK, "subject", Subject.class, found -> Assertions.assertThat(found)
                        .isEqualTo(new Subject("p-1", 12)))
                .hasLocalVariableSatisfies(NAMED, "large", Boolean.class, large -> Assertions.assertThat(large)
                        .isTrue());
        refused("['partner'] don't exist", () -> assertThat(instance).hasLocalVariableNames(TASK, "partner"));
        refused("but was 'true'", () -> assertThat(instance).hasLocalVariable(TASK, "large", false));
        refused("don't exist", () -> assertThat(instance).hasLocalVariables(NAMED, Map.of("people", 12)));
        refused("the JSON mapping failed", () -> assertThat(instance)
                .hasLocalVariableSatisfies(TASK, "subject", Integer.class, size -> Assertions.assertThat(size)
                        .isEqualTo(12)));
        refused("No element", () -> assertThat(instance).hasLocalVariable("Task_Review", "large", true));
    }

    @Test
    void aVariableTooLongForASearchIsComparedWhole() {
        String essay = "a".repeat(20_000) + "z";
        client.newSetVariablesCommand(instance.getProcessInstanceKey())
                .variables(Map.of("essay", essay))
                .send()
                .join();

        assertThat(instance).hasVariable("essay", essay);
        refused("but was", () -> assertThat(instance).hasVariable("essay", "a".repeat(20_000) + "y"));
    }

    @Test
    void valuesAreReadWithTheMapperThatIsSet() {
        try {
            CamundaAssert.setJsonMapper(new ZeebeObjectMapper());
            assertThat(instance).hasVariable("people", 12);
            CamundaAssert.setJsonMapper(new CamundaObjectMapper());
            assertThat(instance)
                    .hasLocalVariableSatisfies(
                            TASK, "subject", Subject.class, found -> Assertions.assertThat(found.size())
                                    .isEqualTo(12));
        } finally {
            CamundaAssert.setJsonMapper(CamundaAssert.DEFAULT_JSON_MAPPER);
        }
    }
}
