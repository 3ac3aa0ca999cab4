package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.request.FinalSearchRequestStep;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every repetition finds nothing of the one before, whatever that left behind. */
class PurgeBetweenTestsTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;

    @RepeatedTest(3)
    void nothingIsLeftOfTheTestBefore() {
        assertThat(searches())
                .allSatisfy((what, found) ->
                        assertThat(found.send().join().items()).as(what).isEmpty());
        assertThat(context.getCurrentTime()).isBefore(Instant.now().plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> client.newCreateInstanceCommand()
                        .bpmnProcessId(SampleModels.APPLICATION)
                        .latestVersion()
                        .send()
                        .join())
                .hasMessageContaining("NOT_FOUND");
        assertThat(client.newActivateJobsCommand()
                        .jobType(SampleModels.CHECK)
                        .maxJobsToActivate(1)
                        .requestTimeout(Duration.ofMillis(200))
                        .send()
                        .join()
                        .getJobs())
                .isEmpty();

        leaveSomethingOfEverything();
        assertThat(searches())
                .allSatisfy((what, found) ->
                        assertThat(found.send().join().items()).as(what).isNotEmpty());
    }

    private Map<String, FinalSearchRequestStep<?>> searches() {
        return Map.of(
                "process definitions", client.newProcessDefinitionSearchRequest(),
                "process instances", client.newProcessInstanceSearchRequest(),
                "element instances", client.newElementInstanceSearchRequest(),
                "variables", client.newVariableSearchRequest(),
                "jobs", client.newJobSearchRequest(),
                "user tasks", client.newUserTaskSearchRequest(),
                "incidents", client.newIncidentSearchRequest(),
                "message subscriptions", client.newMessageSubscriptionSearchRequest(),
                "decision definitions", client.newDecisionDefinitionSearchRequest(),
                "decision instances", client.newDecisionInstanceSearchRequest());
    }

    private void leaveSomethingOfEverything() {
        ProcessInstanceEvent stuck = SampleModels.startAssessment(client, 3);
        assertThat(stuck).hasActiveIncidents();
        SampleModels.deployRating(client);
        ProcessInstanceEvent rated = SampleModels.startAssessment(client, 3);
        ProcessInstanceEvent waiting = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        context.completeUserTask("Task_Review");
        ProcessInstanceEvent open = SampleModels.startApplication(client, "p-2");
        context.increaseTime(Duration.ofDays(1));
        assertThat(rated).isCompleted();
        assertThat(waiting).isWaitingForMessage(SampleModels.PAPER_RECEIVED);
        assertThat(open).hasActiveElements("Task_Check");
        assertThat(List.of(stuck, rated, waiting, open)).doesNotHaveDuplicates();
    }
}
