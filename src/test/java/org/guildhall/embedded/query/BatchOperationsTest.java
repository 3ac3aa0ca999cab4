package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.CreateBatchOperationResponse;
import io.camunda.client.api.search.enums.BatchOperationItemState;
import io.camunda.client.api.search.enums.BatchOperationState;
import io.camunda.client.api.search.enums.BatchOperationType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.BatchOperation;
import io.camunda.client.api.search.response.BatchOperationItems.BatchOperationItem;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operations on many instances at once, carried out by the engine's own batch operations on what searches find. */
class BatchOperationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private CamundaClient client;

    @BeforeEach
    void deploy() {
        client = platform.client();
        deploy(steps("first", "second"), "steps.bpmn");
    }

    @Test
    void cancelsTheInstancesThatAFilterFindsAndNoOther() {
        long gold = start(Map.of("tier", "gold"));
        long silver = start(Map.of("tier", "silver"));
        long other = start(Map.of("tier", "gold", "pilot", true));
        await().until(() -> instances().size() == 3);

        String key = client.newCreateBatchOperationCommand()
                .processInstanceCancel()
                .filter(f -> f.variables(Map.of("tier", "\"gold\""))
                        .processInstanceKey(k -> k.neq(other))
                        .elementId("Task_First"))
                .send()
                .join()
                .getBatchOperationKey();

        BatchOperation done = finished(key);
        assertThat(done.getStatus()).isEqualTo(BatchOperationState.COMPLETED);
        assertThat(done.getType()).isEqualTo(BatchOperationType.CANCEL_PROCESS_INSTANCE);
        assertThat(done.getOperationsTotalCount()).isEqualTo(1);
        assertThat(done.getOperationsCompletedCount()).isEqualTo(1);
        assertThat(done.getStartDate()).isNotNull();
        assertThat(done.getEndDate()).isNotNull();
        assertThat(items(key)).singleElement().satisfies(item -> {
            assertThat(item.getItemKey()).isEqualTo(gold);
            assertThat(item.getProcessInstanceKey()).isEqualTo(gold);
            assertThat(item.getStatus()).isEqualTo(BatchOperationItemState.COMPLETED);
        });
        assertThat(instances())
                .extracting(ProcessInstance::getProcessInstanceKey, ProcessInstance::getState)
                .containsExactlyInAnyOrder(
                        tuple(gold, ProcessInstanceState.TERMINATED),
                        tuple(silver, ProcessInstanceState.ACTIVE),
                        tuple(other, ProcessInstanceState.ACTIVE));
        assertThat(client.newProcessInstanceSearchRequest()
                        .filter(f -> f.batchOperationId(key))
                        .send()
                        .join()
                        .items())
                .extracting(ProcessInstance::getProcessInstanceKey)
                .containsExactly(gold);
    }

    @Test
    void cancelsMoreThanOneChunkOfInstancesAndTheirChildrenWithThem() {
        deploy(
                Bpmn.createExecutableProcess("parent")
                        .startEvent()
                        .callActivity("Call", call -> call.zeebeProcessId("steps"))
                        .endEvent()
                        .done(),
                "parent.bpmn");
        for (int i = 0; i < 101; i++) {
            start("parent", Map.of());
        }
        await().until(() -> count(ProcessInstanceState.ACTIVE) == 202);

        String key = client.newCreateBatchOperationCommand()
                .processInstanceCancel()
                .filter(f -> f.state(ProcessInstanceState.ACTIVE))
                .send()
                .join()
                .getBatchOperationKey();

        assertThat(finished(key).getOperationsCompletedCount()).isEqualTo(101);
        assertThat(finished(key).getOperationsTotalCount()).isEqualTo(101);
        assertThat(count(ProcessInstanceState.TERMINATED)).isEqualTo(202);
    }

    @Test
    void resolvesTheIncidentsOfInstances() {
        long key = start(Map.of());
        var job = client.newActivateJobsCommand()
                .jobType("first")
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .getFirst();
        client.newFailCommand(job).retries(0).errorMessage("no").send().join();
        await().until(() -> instances().getFirst().getHasIncident());

        String batch = client.newCreateBatchOperationCommand()
                .resolveIncident()
                .filter(f -> f.hasIncident(true))
                .send()
                .join()
                .getBatchOperationKey();

        assertThat(finished(batch).getOperationsCompletedCount()).isEqualTo(1);
        assertThat(items(batch)).singleElement().satisfies(item -> {
            assertThat(item.getProcessInstanceKey()).isEqualTo(key);
            assertThat(item.getItemKey()).isNotEqualTo(key);
        });
        assertThat(instances().getFirst().getHasIncident()).isFalse();
        assertThat(next("first")).isEqualTo("Task_First");
    }

    @Test
    void migratesInstancesAndSaysWhichCouldNotBe() {
        long first = start(Map.of());
        long second = start(Map.of());
        complete("first", second);
        long target = deploy(steps("first.v2", "second.v2"), "steps.bpmn");
        await().until(() -> instances().size() == 2);

        String key = client.newCreateBatchOperationCommand()
                .migrateProcessInstance()
                .targetProcessDefinitionKey(target)
                .addMappingInstruction("Task_First", "Task_First")
                .filter(f -> f.processInstanceKey(k -> k.in(first, second)))
                .send()
                .join()
                .getBatchOperationKey();

        BatchOperation done = finished(key);
        assertThat(done.getOperationsCompletedCount()).isEqualTo(1);
        assertThat(done.getOperationsFailedCount()).isEqualTo(1);
        assertThat(items(key))
                .filteredOn(item -> item.getStatus() == BatchOperationItemState.FAILED)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.getItemKey()).isEqualTo(second);
                    assertThat(item.getErrorMessage()).contains("INVALID_STATE").contains("Task_Second");
                });
        assertThat(instances())
                .filteredOn(instance -> instance.getProcessInstanceKey() == first)
                .extracting(ProcessInstance::getProcessDefinitionKey)
                .containsExactly(target);
    }

    @Test
    void movesTokensOfInstances() {
        start(Map.of());
        await().until(() -> instances().size() == 1);

        String key = client.newCreateBatchOperationCommand()
                .modifyProcessInstance()
                .addMoveInstruction("Task_First", "Task_Second")
                .filter(f -> f.processDefinitionId(id -> id.like("ste*")))
                .send()
                .join()
                .getBatchOperationKey();

        assertThat(finished(key).getOperationsCompletedCount()).isEqualTo(1);
        assertThat(next("second")).isEqualTo("Task_Second");
    }

    @Test
    void aBatchOperationCanBeSuspendedResumedAndCancelled() {
        start(Map.of());
        await().until(() -> instances().size() == 1);
        CreateBatchOperationResponse created = cancelEverything();
        String key = created.getBatchOperationKey();

        client.newSuspendBatchOperationCommand(key).send().join();
        await().until(() -> state(key) == BatchOperationState.SUSPENDED);
        client.newResumeBatchOperationCommand(key).send().join();
        assertThat(finished(key).getStatus()).isEqualTo(BatchOperationState.COMPLETED);

        String second = cancelEverything().getBatchOperationKey();
        client.newSuspendBatchOperationCommand(second).send().join();
        client.newCancelBatchOperationCommand(second).send().join();
        await().until(() -> state(second) == BatchOperationState.CANCELED);
        assertThatThrownBy(() ->
                        client.newResumeBatchOperationCommand(second).send().join())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.details().getStatus()).isEqualTo(404));

        assertThat(client.newBatchOperationSearchRequest()
                        .filter(f -> f.state(BatchOperationState.CANCELED)
                                .operationType(BatchOperationType.CANCEL_PROCESS_INSTANCE))
                        .sort(s -> s.operationType().asc().startDate().desc())
                        .send()
                        .join()
                        .items())
                .extracting(BatchOperation::getBatchOperationKey)
                .containsExactly(second);
    }

    @Test
    void aBatchOperationWithoutAFilterIsRefused() {
        assertThatThrownBy(() -> client.newCreateBatchOperationCommand()
                        .processInstanceCancel()
                        .filter(f -> {})
                        .send()
                        .join())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.details().getStatus()).isEqualTo(400);
                    assertThat(problem.details().getDetail()).isEqualTo("At least one of filter criteria is required.");
                });
        assertThatThrownBy(
                        () -> client.newBatchOperationGetRequest("4711").send().join())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.details().getStatus()).isEqualTo(404));
    }

    private CreateBatchOperationResponse cancelEverything() {
        return client.newCreateBatchOperationCommand()
                .processInstanceCancel()
                .filter(f -> f.processDefinitionId("steps"))
                .send()
                .join();
    }

    private BatchOperation finished(String key) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> client.newBatchOperationGetRequest(key).send().join(), it -> it.getEndDate() != null);
    }

    private BatchOperationState state(String key) {
        return client.newBatchOperationGetRequest(key).send().join().getStatus();
    }

    private List<BatchOperationItem> items(String key) {
        return client.newBatchOperationItemsSearchRequest()
                .filter(f -> f.batchOperationKey(key))
                .send()
                .join()
                .items();
    }

    private List<ProcessInstance> instances() {
        return client.newProcessInstanceSearchRequest().send().join().items();
    }

    private long count(ProcessInstanceState state) {
        return client.newProcessInstanceSearchRequest()
                .filter(f -> f.state(state))
                .send()
                .join()
                .page()
                .totalItems();
    }

    private long start(Map<String, Object> variables) {
        return start("steps", variables);
    }

    private long start(String process, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private void complete(String type, long instance) {
        Stream<io.camunda.client.api.response.ActivatedJob> jobs = client
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(10)
                .timeout(Duration.ofMillis(1))
                .send()
                .join()
                .getJobs()
                .stream();
        jobs.filter(job -> job.getProcessInstanceKey() == instance)
                .forEach(job -> client.newCompleteCommand(job).send().join());
    }

    private String next(String type) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .getFirst()
                .getElementId();
    }

    private long deploy(BpmnModelInstance model, String name) {
        return client.newDeployResourceCommand()
                .addProcessModel(model, name)
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
    }

    private static BpmnModelInstance steps(String first, String second) {
        return Bpmn.createExecutableProcess("steps")
                .startEvent()
                .serviceTask("Task_First", task -> task.zeebeJobType(first).zeebeJobRetries("3"))
                .serviceTask("Task_Second", task -> task.zeebeJobType(second))
                .endEvent()
                .done();
    }
}
