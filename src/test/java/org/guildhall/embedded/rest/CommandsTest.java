package org.guildhall.embedded.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandsTest {

    private static final String DISCOUNT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="terms" name="Terms" namespace="guildhall">
              <decision id="discount" name="Discount">
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <input id="input" label="tier"><inputExpression id="expression" typeRef="string"><text>tier</text></inputExpression></input>
                  <output id="output" label="percent" name="percent" typeRef="number"/>
                  <rule id="gold"><inputEntry id="i1"><text>"gold"</text></inputEntry><outputEntry id="o1"><text>30</text></outputEntry></rule>
                  <rule id="silver"><inputEntry id="i2"><text>"silver"</text></inputEntry><outputEntry id="o2"><text>15</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @Test
    void aMessageWithTheSameIdStartsOnlyOneInstance() {
        deploy(Bpmn.createExecutableProcess("intake")
                .startEvent()
                .message("applicationSubmitted")
                .endEvent()
                .done());
        publish("application-1");
        assertThatThrownBy(() -> publish("application-1")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.details().getStatus()).isEqualTo(409);
            assertThat(problem.details().getTitle()).isEqualTo("ALREADY_EXISTS");
        });
        publish("application-2");
    }

    @Test
    void aMessageIsCorrelatedToWhoWaitsForIt() {
        deploy(Bpmn.createExecutableProcess("wait")
                .startEvent()
                .intermediateCatchEvent(
                        "Event_Signed",
                        event -> event.message(
                                message -> message.name("signed").zeebeCorrelationKeyExpression("contract")))
                .endEvent()
                .done());
        CamundaFuture<ProcessInstanceResult> instance = startAndAwait("wait", Map.of("contract", "c-1"));
        var correlated = await().ignoreExceptions()
                .until(
                        () -> platform.client()
                                .newCorrelateMessageCommand()
                                .messageName("signed")
                                .correlationKey("c-1")
                                .variables(Map.of("signer", "ada"))
                                .send()
                                .join(),
                        it -> it.getMessageKey() > 0);
        assertThat(instance.join().getProcessInstanceKey()).isEqualTo(correlated.getProcessInstanceKey());
        assertThat(instance.join().getVariablesAsMap()).containsEntry("signer", "ada");
    }

    @Test
    void aMessageNobodyWaitsForIsNotFound() {
        assertThatThrownBy(() -> platform.client()
                        .newCorrelateMessageCommand()
                        .messageName("signed")
                        .correlationKey("nobody")
                        .send()
                        .join())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.details().getStatus()).isEqualTo(404));
    }

    @Test
    void aTimerFiresWhenTheTimeIsMoved() {
        deploy(Bpmn.createExecutableProcess("patient")
                .startEvent()
                .intermediateCatchEvent("Event_Waited", event -> event.timerWithDuration("P30D"))
                .serviceTask("Task_Wake", task -> task.zeebeJobType("wake"))
                .endEvent()
                .done());
        platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("patient")
                .latestVersion()
                .send()
                .join();
        platform.clock().advance(Duration.ofDays(31));
        assertThat(next("wake").getElementId()).isEqualTo("Task_Wake");
        assertThat(platform.bean(Clock.class).instant()).isAfter(Instant.now().plus(30, ChronoUnit.DAYS));
    }

    @Test
    void aSignalReachesWhoWaitsForIt() {
        deploy(Bpmn.createExecutableProcess("listener")
                .startEvent()
                .signal("programmeChanged")
                .serviceTask("Task_Adapt", task -> task.zeebeJobType("adapt"))
                .endEvent()
                .done());
        platform.client()
                .newBroadcastSignalCommand()
                .signalName("programmeChanged")
                .variables(Map.of("version", 2))
                .send()
                .join();
        assertThat(next("adapt").getVariablesAsMap()).containsEntry("version", 2);
    }

    @Test
    void aDecisionIsEvaluated() {
        var deployed = platform.client()
                .newDeployResourceCommand()
                .addResourceStringUtf8(DISCOUNT, "terms.dmn")
                .send()
                .join();
        assertThat(deployed.getDecisions()).hasSize(1);
        assertThat(deployed.getDecisionRequirements()).hasSize(1);
        var evaluated = platform.client()
                .newEvaluateDecisionCommand()
                .decisionId("discount")
                .variables(Map.of("tier", "gold"))
                .send()
                .join();
        assertThat(evaluated.getDecisionOutput()).isEqualTo("30");
        assertThat(evaluated.getEvaluatedDecisions().getFirst().getMatchedRules())
                .extracting(it -> it.getRuleId())
                .containsExactly("gold");
    }

    @Test
    void variablesThatAreTooLargeAreRefusedAndTheEngineGoesOn() {
        deploy(Bpmn.createExecutableProcess("big").startEvent().endEvent().done());
        assertThatThrownBy(() -> startAndAwait("big", Map.of("text", "x".repeat(3_000_000)))
                        .join())
                .isInstanceOf(ProblemException.class);
        assertThat(startAndAwait("big", Map.of("text", "x".repeat(1_500_000)))
                        .join()
                        .getVariablesAsMap())
                .containsKey("text");
    }

    @Test
    void aVariableCanBeSetAndAnInstanceCancelled() {
        deploy(Bpmn.createExecutableProcess("open")
                .startEvent()
                .serviceTask("Task_Later", task -> task.zeebeJobType("later"))
                .endEvent()
                .done());
        long key = platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("open")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
        platform.client()
                .newSetVariablesCommand(key)
                .variables(Map.of("note", "hi"))
                .send()
                .join();
        var job = next("later");
        assertThat(job.getVariablesAsMap()).containsEntry("note", "hi");
        platform.client().newCancelInstanceCommand(key).send().join();
        assertThatThrownBy(
                        () -> platform.client().newCompleteCommand(job).send().join())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aRunningInstanceCanBeMovedAndMigrated() {
        deploy(twoSteps("first", "second"));
        var definition = platform.client()
                .newDeployResourceCommand()
                .addProcessModel(twoSteps("first.v2", "second.v2"), "model.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst();
        long key = platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("steps")
                .version(1)
                .send()
                .join()
                .getProcessInstanceKey();
        platform.client()
                .newMigrateProcessInstanceCommand(key)
                .migrationPlan(definition.getProcessDefinitionKey())
                .addMappingInstruction("Task_First", "Task_First")
                .send()
                .join();
        ActivatedJob first = next("first");
        assertThat(first.getProcessDefinitionVersion()).isEqualTo(2);
        platform.client()
                .newModifyProcessInstanceCommand(key)
                .activateElement("Task_Second")
                .withVariables(Map.of("moved", true))
                .and()
                .terminateElement(first.getElementInstanceKey())
                .send()
                .join();
        assertThat(next("second.v2").getVariablesAsMap()).containsEntry("moved", true);
    }

    private static BpmnModelInstance twoSteps(String first, String second) {
        return Bpmn.createExecutableProcess("steps")
                .startEvent()
                .serviceTask("Task_First", task -> task.zeebeJobType(first))
                .serviceTask("Task_Second", task -> task.zeebeJobType(second))
                .endEvent()
                .done();
    }

    @Test
    void aBrokenModelIsRefusedWithTheReason() {
        assertThatThrownBy(() -> platform.client()
                        .newDeployResourceCommand()
                        .addResourceStringUtf8("<definitions/>", "broken.bpmn")
                        .send()
                        .join())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.details().getStatus()).isEqualTo(400);
                    assertThat(problem.details().getDetail()).contains("broken.bpmn");
                });
    }

    @Test
    void theTopologyIsOneHealthyPartition() {
        var topology = platform.client().newTopologyRequest().send().join();
        assertThat(topology.getPartitionsCount()).isEqualTo(1);
        assertThat(topology.getBrokers()
                        .getFirst()
                        .getPartitions()
                        .getFirst()
                        .getHealth()
                        .name())
                .isEqualTo("HEALTHY");
        assertThat(topology.getGatewayVersion()).startsWith("8.8");
    }

    private void publish(String id) {
        platform.client()
                .newPublishMessageCommand()
                .messageName("applicationSubmitted")
                .correlationKey("")
                .messageId(id)
                .timeToLive(Duration.ofHours(1))
                .send()
                .join();
    }

    private ActivatedJob next(String type) {
        return platform.client()
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    private void deploy(BpmnModelInstance model) {
        platform.client()
                .newDeployResourceCommand()
                .addProcessModel(model, "model.bpmn")
                .send()
                .join();
    }

    private CamundaFuture<ProcessInstanceResult> startAndAwait(String id, Map<String, Object> variables) {
        return platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .variables(variables)
                .withResult()
                .requestTimeout(Duration.ofSeconds(30))
                .send();
    }
}
