package org.guildhall.embedded.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserTasksTest {

    private static final String FORM = """
            {"id": "review", "type": "default", "schemaVersion": 18,
             "components": [{"type": "textfield", "key": "reason", "id": "Field_1", "label": "Reason"}]}
            """;

    private static final BpmnModelInstance REVIEW = Bpmn.createExecutableProcess("review-case")
            .startEvent()
            .userTask("Task_Review", task -> task.zeebeUserTask()
                    .zeebeFormId("review")
                    .zeebeCandidateGroups("managers")
                    .zeebeTaskListener(it ->
                            it.eventType(ZeebeTaskListenerEventType.creating).type("listen.creating"))
                    .zeebeTaskListener(it ->
                            it.eventType(ZeebeTaskListenerEventType.assigning).type("listen.assigning"))
                    .zeebeTaskListener(it ->
                            it.eventType(ZeebeTaskListenerEventType.completing).type("listen.completing")))
            .endEvent()
            .done();

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private CamundaFuture<ProcessInstanceResult> instance;

    @BeforeEach
    void start() {
        platform.client()
                .newDeployResourceCommand()
                .addProcessModel(REVIEW, "review-case.bpmn")
                .addResourceStringUtf8(FORM, "review.form")
                .send()
                .join();
        instance = platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("review-case")
                .latestVersion()
                .withResult()
                .requestTimeout(Duration.ofSeconds(30))
                .send();
    }

    @Test
    void listenersSeeTheTaskCorrectItAndLetItComplete() {
        ActivatedJob creating = next("listen.creating");
        assertThat(creating.getListenerEventType()).isEqualTo(ListenerEventType.CREATING);
        assertThat(creating.getUserTask().getCandidateGroups()).containsExactly("managers");
        assertThat(creating.getUserTask().getFormKey()).isNotNull();
        platform.client()
                .newCompleteCommand(creating)
                .withResult(it -> it.forUserTask()
                        .correctCandidateGroups(List.of("officers"))
                        .correctPriority(80))
                .send()
                .join();

        long task = creating.getUserTask().getUserTaskKey();
        CamundaFuture<?> assigned = platform.client()
                .newAssignUserTaskCommand(task)
                .assignee("mona")
                .send();
        ActivatedJob assigning = next("listen.assigning");
        assertThat(assigning.getUserTask().getAssignee()).isEqualTo("mona");
        assertThat(assigning.getUserTask().getCandidateGroups()).containsExactly("officers");
        assertThat(assigning.getUserTask().getPriority()).isEqualTo(80);
        complete(assigning);
        assigned.join();

        CamundaFuture<?> completed = platform.client()
                .newCompleteUserTaskCommand(task)
                .variables(Map.of("approved", true))
                .send();
        complete(next("listen.completing"));
        completed.join();
        assertThat(instance.join().getVariablesAsMap()).containsEntry("approved", true);
    }

    @Test
    void aListenerThatDeniesTheCompletionIsAConflictForTheCaller() {
        ActivatedJob creating = next("listen.creating");
        complete(creating);
        long task = creating.getUserTask().getUserTaskKey();
        CamundaFuture<?> completion =
                platform.client().newCompleteUserTaskCommand(task).send();
        platform.client()
                .newCompleteCommand(next("listen.completing"))
                .withResult(it -> it.forUserTask().deny(true, "four eyes"))
                .send()
                .join();
        assertThatThrownBy(completion::join).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.details().getStatus()).isEqualTo(409);
            assertThat(problem.details().getDetail()).contains("four eyes");
        });
        platform.client().newUnassignUserTaskCommand(task).send();
        assertThat(next("listen.assigning").getUserTask().getAssignee()).isNullOrEmpty();
    }

    @Test
    void aTaskCanBeChanged() {
        ActivatedJob creating = next("listen.creating");
        complete(creating);
        platform.client()
                .newUpdateUserTaskCommand(creating.getUserTask().getUserTaskKey())
                .dueDate("2030-01-01T00:00:00Z")
                .priority(10)
                .send()
                .join();
        platform.client()
                .newCompleteUserTaskCommand(creating.getUserTask().getUserTaskKey())
                .send();
        var task = next("listen.completing").getUserTask();
        assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse("2030-01-01T00:00:00Z"));
        assertThat(task.getPriority()).isEqualTo(10);
    }

    private void complete(ActivatedJob job) {
        platform.client().newCompleteCommand(job).send().join();
    }

    private ActivatedJob next(String type) {
        return platform.client()
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .join()
                .getJobs()
                .getFirst();
    }
}
