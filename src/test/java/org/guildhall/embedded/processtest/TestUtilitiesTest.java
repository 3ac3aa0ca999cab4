package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byParentProcessInstanceKey;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Camunda Process Test does in place of workers, people, called processes and decisions. */
class TestUtilitiesTest {

    private static final Map<String, Object> CLEAN = Map.of("clean", true);

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;

    @Test
    void aMockedWorkerCompletesItsJobs() {
        JobWorkerMock worker = context.mockJobWorker(SampleModels.CHECK).thenComplete(CLEAN);
        ProcessInstanceEvent one = SampleModels.startApplication(client, "p-1");
        ProcessInstanceEvent other = SampleModels.startApplication(client, "p-2");

        assertThat(one).hasActiveElements("Task_Review").hasVariable("clean", true);
        assertThat(other).hasActiveElements("Task_Review");
        assertThat(worker.getInvocations()).isEqualTo(2);
        assertThat(worker.getActivatedJobs())
                .extracting(ActivatedJob::getProcessInstanceKey)
                .containsExactlyInAnyOrder(one.getProcessInstanceKey(), other.getProcessInstanceKey());
        assertThat(worker.getActivatedJobs())
                .allSatisfy(job -> assertThat(job.getVariablesAsMap()).containsEntry("large", true));
    }

    @Test
    void aMockedWorkerCompletesWithoutVariables() {
        context.mockJobWorker(SampleModels.CHECK).thenComplete();

        assertThat(SampleModels.startApplication(client, "p-1")).hasActiveElements("Task_Review");
    }

    @Test
    void aMockedWorkerThrowsAnError() {
        context.mockJobWorker(SampleModels.CHECK).thenThrowBpmnError(SampleModels.INCOMPLETE, CLEAN);
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");

        assertThat(instance)
                .isCompleted()
                .hasCompletedElements("BoundaryEvent_Incomplete", "EndEvent_Rejected")
                .hasTerminatedElements("Task_Check")
                .hasLocalVariable("BoundaryEvent_Incomplete", "clean", true);
    }

    @Test
    void anErrorThatNobodyCatchesIsAnIncident() {
        context.mockJobWorker(SampleModels.CHECK).thenThrowBpmnError("UNHEARD_OF");
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");

        assertThat(instance).isActive().hasActiveIncidents();
        refused("UNHEARD_OF", () -> assertThat(instance).hasNoActiveIncidents());
    }

    @Test
    void aMockedWorkerDoesWhatItsHandlerSays() {
        context.mockJobWorker(SampleModels.CHECK).withHandler((jobs, job) -> jobs.newFailCommand(job)
                .retries(0)
                .errorMessage("No list for " + job.getVariablesAsMap().get("partner"))
                .send()
                .join());
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");

        assertThat(instance).hasActiveIncidents();
        refused("No list for p-1", () -> assertThat(instance).hasNoActiveIncidents());
    }

    @Test
    void oneJobIsCompletedWithVariables() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK, CLEAN);

        assertThat(instance).hasCompletedElement("Task_Check", 1).hasVariable("clean", true);
        refused("no job is available", () -> context.completeJob(SampleModels.CHECK));
    }

    @Test
    void oneJobThrowsAnErrorWithVariables() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.throwBpmnErrorFromJob(SampleModels.CHECK, SampleModels.INCOMPLETE, CLEAN);

        assertThat(instance)
                .hasCompletedElements("EndEvent_Rejected")
                .hasLocalVariable("BoundaryEvent_Incomplete", "clean", true);
    }

    @Test
    void aTaskIsCompletedWithVariables() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        context.completeUserTask("Task_Review", Map.of("decision", "approve"));

        assertThat(instance).hasCompletedElement("Task_Review", 1).hasVariable("decision", "approve");
        refused("no user task is available", () -> context.completeUserTask("Task_Review"));
    }

    @Test
    void aTaskFoundByItsNameIsCompletedWithVariables() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        context.completeUserTask(byTaskName("Review the application"), Map.of("decision", "reject"));

        assertThat(instance).hasCompletedElement("Task_Review", 1).hasVariable("decision", "reject");
    }

    @Test
    void aCalledProcessIsMocked() {
        context.mockChildProcess(SampleModels.SCREENING, Map.of("hits", List.of("Zorvan Quellbrück")));
        ProcessInstanceEvent parent = SampleModels.startPartnership(client);

        assertThat(parent)
                .isCompleted()
                .hasCompletedElements("CallActivity_Screening", "EndEvent_Screened")
                .hasVariable("hits", List.of("Zorvan Quellbrück"));
        assertThatProcessInstance(byParentProcessInstanceKey(parent.getProcessInstanceKey()))
                .isCompleted()
                .hasCompletedElements("child-end");
    }

    @Test
    void aCalledProcessIsMockedWithoutVariables() {
        context.mockChildProcess(SampleModels.SCREENING);
        ProcessInstanceEvent parent = SampleModels.startPartnership(client);

        assertThat(parent).isCompleted().hasCompletedElements("EndEvent_Screened");
        refused("variable doesn't exist", () -> assertThat(parent).hasVariable("hits", List.of()));
    }

    @Test
    void aDecisionIsMocked() {
        context.mockDmnDecision(SampleModels.RATING, Map.of("rating", "medium", "score", 5));
        ProcessInstanceEvent instance = SampleModels.startAssessment(client, 3);

        assertThat(instance).isCompleted().hasVariable("rating", Map.of("rating", "medium", "score", 5));
    }
}
