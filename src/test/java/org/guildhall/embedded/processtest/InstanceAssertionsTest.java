package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ElementSelectors.byId;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.ElementSelectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be asserted of a process instance and its elements. */
class InstanceAssertionsTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;

    @Test
    void aRunningInstance() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");

        assertThat(instance).isCreated().isActive();
        refused("should be completed but was active", () -> assertThat(instance).isCompleted());
        refused("should be terminated but was active", () -> assertThat(instance)
                .isTerminated());
        refused("should be created but was not", () -> assertThat(byKey(instance.getProcessInstanceKey() + 1))
                .isCreated());
    }

    @Test
    void aCompletedInstance() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.throwBpmnErrorFromJob(SampleModels.CHECK, SampleModels.INCOMPLETE);

        assertThatProcessInstance(byProcessId(SampleModels.APPLICATION)).isCompleted();
        assertThatProcessInstance(byKey(instance.getProcessInstanceKey()))
                .isCreated()
                .isCompleted();
        refused("should be active but was completed", () -> assertThatProcessInstance(instance)
                .isActive());
        refused("should be created but was not", () -> assertThat(byProcessId("sample-nothing"))
                .isCreated());
    }

    @Test
    void aTerminatedInstance() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        client.newCancelInstanceCommand(instance.getProcessInstanceKey()).send().join();

        assertThat(instance)
                .isTerminated()
                .hasTerminatedElements("Task_Check")
                .hasTerminatedElements(byName("Check the application"))
                .hasTerminatedElement("Task_Check", 1)
                .hasTerminatedElement(byId("Task_Check"), 1);
        refused("should be completed but was terminated", () -> assertThat(instance)
                .isCompleted());
        refused("'StartEvent_Applied': completed", () -> assertThat(instance)
                .hasTerminatedElements("StartEvent_Applied"));
        refused("2 times but was 1", () -> assertThat(instance).hasTerminatedElement("Task_Check", 2));
    }

    @Test
    void activeElements() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");

        assertThat(instance)
                .hasActiveElements("Task_Check")
                .hasActiveElements(byName("Check the application"))
                .hasActiveElement("Task_Check", 1)
                .hasActiveElement(byName("Check the application"), 1)
                .hasActiveElementsExactly("Task_Check")
                .hasActiveElementsExactly(byId("Task_Check"));
        refused("'StartEvent_Applied': completed", () -> assertThat(instance).hasActiveElements("StartEvent_Applied"));
        refused("'Task_Review': not activated", () -> assertThat(instance)
                .hasActiveElementsExactly("Task_Check", "Task_Review"));
        refused("2 times but was 1", () -> assertThat(instance).hasActiveElement("Task_Check", 2));
        refused("'Task_Check': active", () -> assertThat(instance).hasActiveElementsExactly(byId("Task_Review")));
    }

    @Test
    void elementsThatAreNotActive() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);

        assertThat(instance)
                .hasActiveElements("Task_Review")
                .hasNoActiveElements("Task_Check", "EndEvent_Approved")
                .hasNoActiveElements(byName("Check the application"))
                .hasNotActivatedElements("EndEvent_Approved")
                .hasNotActivatedElements(byName("Paper received"));
        refused("'Task_Review': active", () -> assertThat(instance).hasNoActiveElements("Task_Review"));
        refused("'Task_Check': completed", () -> assertThat(instance).hasNotActivatedElements("Task_Check"));
        refused("'Review the application': active", () -> assertThat(instance)
                .hasNotActivatedElements(byName("Review the application")));
    }

    @Test
    void completedElementsInTheirOrder() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        context.completeUserTask("Task_Review");
        SampleModels.receivePaper(client, "p-1");

        assertThat(instance)
                .isCompleted()
                .hasCompletedElements("Task_Check", "EndEvent_Approved")
                .hasCompletedElements(byName("Paper received"))
                .hasCompletedElement("Task_Review", 1)
                .hasCompletedElement(byName("Review the application"), 1)
                .hasCompletedElementsInOrder("StartEvent_Applied", "Task_Check", "Task_Review", "EndEvent_Approved")
                .hasCompletedElementsInOrder(byName("Review the application"), byName("Paper received"));
        refused("'EndEvent_Lapsed': not activated", () -> assertThat(instance).hasCompletedElements("EndEvent_Lapsed"));
        refused("2 times but was 1", () -> assertThat(instance).hasCompletedElement("Task_Review", 2));
        refused("in order", () -> assertThat(instance).hasCompletedElementsInOrder("Task_Review", "Task_Check"));
    }

    @Test
    void elementsCanBeFoundByNameThroughout() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        CamundaAssert.setElementSelector(ElementSelectors::byName);
        try {
            assertThat(instance).hasActiveElements("Check the application");
            refused("'Task_Check': not activated", () -> assertThat(instance).hasActiveElements("Task_Check"));
        } finally {
            CamundaAssert.setElementSelector(CamundaAssert.DEFAULT_ELEMENT_SELECTOR);
        }
    }
}
