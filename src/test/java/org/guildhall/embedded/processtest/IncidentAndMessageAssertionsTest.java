package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be asserted of the incidents of an instance and of the messages it waits for. */
class IncidentAndMessageAssertionsTest {

    private static final String PAPER = SampleModels.PAPER_RECEIVED;

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;

    @Test
    void anIncidentComesAndGoes() {
        ProcessInstanceEvent instance = SampleModels.startAssessment(client, 3);

        assertThat(instance).hasActiveIncidents();
        refused("no decision found for id 'sample-rating'", () -> assertThat(instance)
                .hasNoActiveIncidents());

        SampleModels.deployRating(client);
        long incident = client.newIncidentSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey()))
                .send()
                .join()
                .singleItem()
                .getIncidentKey();
        client.newResolveIncidentCommand(incident).send().join();

        assertThat(instance).isCompleted().hasNoActiveIncidents();
        refused("at least one active incident", () -> assertThat(instance).hasActiveIncidents());
    }

    @Test
    void theIncidentOfOneInstanceIsNotThatOfAnother() {
        ProcessInstanceEvent stuck = SampleModels.startAssessment(client, 3);
        ProcessInstanceEvent running = SampleModels.startApplication(client, "p-1");

        assertThat(stuck).hasActiveIncidents();
        assertThat(running).isActive().hasNoActiveIncidents();
    }

    @Test
    void aMessageIsWaitedForAndCorrelated() {
        ProcessInstanceEvent waiting = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        context.completeUserTask("Task_Review");
        ProcessInstanceEvent earlier = SampleModels.startApplication(client, "p-2");

        assertThat(waiting).isWaitingForMessage(PAPER).isWaitingForMessage(PAPER, "p-1");
        assertThat(earlier).isNotWaitingForMessage(PAPER).isNotWaitingForMessage(PAPER, "p-2");
        assertThat(waiting).isNotWaitingForMessage("sample-application.other").isNotWaitingForMessage(PAPER, "p-2");
        refused("no such subscription was found", () -> assertThat(waiting).isWaitingForMessage(PAPER, "p-2"));
        refused("no such subscription was found", () -> assertThat(earlier).isWaitingForMessage(PAPER));
        refused("<1> active", () -> assertThat(waiting).isNotWaitingForMessage(PAPER));
        refused("<1> active", () -> assertThat(waiting).isNotWaitingForMessage(PAPER, "p-1"));
        refused("but found none", () -> assertThat(waiting).hasCorrelatedMessage(PAPER));

        SampleModels.receivePaper(client, "p-1");

        assertThat(waiting)
                .isCompleted()
                .hasCorrelatedMessage(PAPER)
                .hasCorrelatedMessage(PAPER, "p-1")
                .isNotWaitingForMessage(PAPER, "p-1");
        refused("no such subscription was found", () -> assertThat(waiting).isWaitingForMessage(PAPER));
        refused("but found none", () -> assertThat(waiting).hasCorrelatedMessage(PAPER, "p-2"));
        refused("but found none", () -> assertThat(earlier).hasCorrelatedMessage(PAPER));
    }
}
