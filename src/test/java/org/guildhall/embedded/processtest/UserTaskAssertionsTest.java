package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byProcessInstanceKey;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;
import static org.guildhall.embedded.processtest.Refusals.refused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.UserTaskSelector;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be asserted of a user task. */
class UserTaskAssertionsTest {

    private static final String LONG_AGO = "2001-01-01T00:00:00Z";

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;
    private long instance;
    private UserTaskSelector review;

    @BeforeEach
    void start() {
        instance = SampleModels.startApplication(client, "p-1").getProcessInstanceKey();
        context.completeJob(SampleModels.CHECK);
        review = byProcessInstanceKey(instance);
    }

    @Test
    void whatTheModelSaysOfATask() {
        assertThatUserTask(byElementId("Task_Review"))
                .isCreated()
                .hasElementId("Task_Review")
                .hasName("Review the application")
                .hasProcessInstanceKey(instance)
                .hasAssignee("ada")
                .hasPriority(70)
                .hasDueDate("2046-03-02T09:00:00Z")
                .hasFollowUpDate("2046-03-01T09:00:00Z")
                .hasCandidateGroup("officers")
                .hasCandidateGroups(List.of("managers", "officers"));
        refused("to have element ID 'Task_Check'", () -> assertThat(review).hasElementId("Task_Check"));
        refused("to have name 'Review'", () -> assertThat(review).hasName("Review"));
        refused("to have processInstanceKey", () -> assertThat(review).hasProcessInstanceKey(instance + 1));
        refused("but was 'ada'", () -> assertThat(review).hasAssignee("bob"));
        refused("but was '70'", () -> assertThat(review).hasPriority(50));
        refused("but was '2046-03-02", () -> assertThat(review).hasDueDate(LONG_AGO));
        refused("but was '2046-03-01", () -> assertThat(review).hasFollowUpDate(LONG_AGO));
        refused("but was [managers, officers]", () -> assertThat(review).hasCandidateGroup("applicants"));
        refused("but was [managers, officers]", () -> assertThat(review)
                .hasCandidateGroups(List.of("managers", "applicants")));
    }

    @Test
    void aTaskIsFoundByWhatItIsCalledAndWhereItIs() {
        long other = SampleModels.startApplication(client, "p-2").getProcessInstanceKey();
        context.completeJob(SampleModels.CHECK);
        String name = "Review the application";

        assertThat(byElementId("Task_Review", instance)).hasProcessInstanceKey(instance);
        assertThat(byElementId("Task_Review", other)).hasProcessInstanceKey(other);
        assertThat(byTaskName(name, instance)).hasProcessInstanceKey(instance);
        assertThat(byTaskName(name, other)).hasProcessInstanceKey(other);
        assertThat(byTaskName(name)).isCreated();
        assertThat(byProcessInstanceKey(other)).hasProcessInstanceKey(other);
        refused("No user task", () -> assertThat(byElementId("Task_Check")).isCreated());
        refused("No user task", () -> assertThat(byTaskName(name, other + 1)).isCreated());
    }

    @Test
    void aCompletedTaskKnowsWhen() {
        assertThat(review).isCreated();
        refused("to be completed, but was created", () -> assertThat(review).isCompleted());
        refused("to have completion date", () -> assertThat(review).hasCompletionDate(LONG_AGO));

        context.completeUserTask(review);

        assertThat(review).isCompleted();
        UserTask task = client.newUserTaskSearchRequest().send().join().singleItem();
        assertThat(review)
                .hasCreationDate(task.getCreationDate().toString())
                .hasCompletionDate(task.getCompletionDate().toString());
        refused("to have creation date", () -> assertThat(review).hasCreationDate(LONG_AGO));
        refused("to have completion date", () -> assertThat(review).hasCompletionDate(LONG_AGO));
        refused("to be created, but was completed", () -> assertThat(review).isCreated());
        refused("to be failed, but was completed", () -> assertThat(review).isFailed());
    }

    @Test
    void aTaskIsCanceledWithItsInstance() {
        client.newCancelInstanceCommand(instance).send().join();

        assertThat(review).isCanceled();
        refused("to be completed, but was canceled", () -> assertThat(review).isCompleted());
    }
}
