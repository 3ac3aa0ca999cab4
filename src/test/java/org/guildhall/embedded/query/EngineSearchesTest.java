package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the official client sees of instances that the real engine runs. */
class EngineSearchesTest {

    private static final String TERMS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="terms" name="Terms" namespace="guildhall">
              <decision id="discount" name="Discount">
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <input id="input" label="tier"><inputExpression id="expression" typeRef="string"><text>tier</text></inputExpression></input>
                  <output id="output" label="percent" name="percent" typeRef="number"/>
                  <rule id="gold"><inputEntry id="i1"><text>"gold"</text></inputEntry><outputEntry id="o1"><text>30</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String FORM = """
            {"id": "review", "type": "default", "schemaVersion": 18,
             "components": [{"type": "textfield", "key": "reason", "id": "Field_1", "label": "Reason"}]}
            """;

    private static final BpmnModelInstance PROCESS = Bpmn.createExecutableProcess("onboarding")
            .name("Partner onboarding")
            .startEvent("start")
            .businessRuleTask("decide", task -> task.name("Decide terms")
                    .zeebeCalledDecisionId("discount")
                    .zeebeResultVariable("percent"))
            .serviceTask(
                    "check",
                    task -> task.name("Check papers").zeebeJobType("check").zeebeJobRetries("1"))
            .userTask("review", task -> task.name("Review")
                    .zeebeUserTask()
                    .zeebeFormId("review")
                    .zeebeAssignee("ada")
                    .zeebeDueDate("2030-01-01T00:00:00Z")
                    .zeebeCandidateGroups("managers"))
            .intermediateCatchEvent(
                    "signed", event -> event.message(m -> m.name("signed").zeebeCorrelationKeyExpression("partner")))
            .endEvent("end")
            .done();

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private CamundaClient client;
    private long instance;

    @BeforeEach
    void start() {
        client = platform.client();
        client.newDeployResourceCommand()
                .addProcessModel(PROCESS, "onboarding.bpmn")
                .addResourceStringUtf8(TERMS, "terms.dmn")
                .addResourceStringUtf8(FORM, "review.form")
                .send()
                .join();
        instance = client.newCreateInstanceCommand()
                .bpmnProcessId("onboarding")
                .latestVersion()
                .variables(Map.of("partner", "p-1", "tier", "gold"))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    @Test
    void aJourneyCanBeFollowedThroughSearches() {
        var decision = await().until(
                        () -> client.newDecisionInstanceSearchRequest()
                                .send()
                                .join()
                                .items(),
                        it -> it.size() == 1)
                .getFirst();
        assertThat(decision.getResult()).isEqualTo("30");
        assertThat(decision.getProcessInstanceKey()).isEqualTo(instance);
        var details = client.newDecisionInstanceGetRequest(decision.getDecisionInstanceId())
                .send()
                .join();
        assertThat(details.getEvaluatedInputs().getFirst().getInputValue()).isEqualTo("\"gold\"");
        assertThat(details.getMatchedRules().getFirst().getRuleId()).isEqualTo("gold");

        var job = client.newActivateJobsCommand()
                .jobType("check")
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .send()
                .join()
                .getJobs()
                .getFirst();
        client.newFailCommand(job)
                .retries(0)
                .errorMessage("papers missing")
                .send()
                .join();
        await().until(() ->
                client.newProcessInstanceGetRequest(instance).send().join().getHasIncident());
        var incident = client.newIncidentsByProcessInstanceSearchRequest(instance)
                .send()
                .join()
                .items()
                .getFirst();
        assertThat(incident.getErrorMessage()).isEqualTo("papers missing");
        assertThat(incident.getJobKey()).isEqualTo(job.getKey());
        assertThat(client.newElementInstanceGetRequest(job.getElementInstanceKey())
                        .send()
                        .join()
                        .getIncidentKey())
                .isEqualTo(incident.getIncidentKey());
        assertThat(client.newProcessDefinitionElementStatisticsRequest(job.getProcessDefinitionKey())
                        .send()
                        .join())
                .anySatisfy(element -> {
                    assertThat(element.getElementId()).isEqualTo("check");
                    assertThat(element.getIncidents()).isEqualTo(1);
                });
        client.newUpdateRetriesCommand(job).retries(1).send().join();
        client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();
        await().until(() ->
                !client.newProcessInstanceGetRequest(instance).send().join().getHasIncident());
        job = client.newActivateJobsCommand()
                .jobType("check")
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .send()
                .join()
                .getJobs()
                .getFirst();
        client.newCompleteCommand(job).variables(Map.of("ok", true)).send().join();

        var task = await().until(
                        () -> client.newUserTaskSearchRequest()
                                .filter(f -> f.state(UserTaskState.CREATED).candidateGroup("managers"))
                                .send()
                                .join()
                                .items(),
                        it -> it.size() == 1)
                .getFirst();
        assertThat(task.getName()).isEqualTo("Review");
        assertThat(task.getDueDate()).isNotNull();
        await().until(() -> "ada"
                .equals(client.newUserTaskGetRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getAssignee()));
        assertThat(client.newUserTaskGetFormRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getFormId())
                .isEqualTo("review");
        assertThat(client.newUserTaskVariableSearchRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .items())
                .extracting(v -> v.getName())
                .contains("partner", "tier", "ok", "percent");
        client.newUnassignUserTaskCommand(task.getUserTaskKey()).send().join();
        await().until(() -> client.newUserTaskGetRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getAssignee()
                == null);
        client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();

        await().until(() -> client.newMessageSubscriptionSearchRequest()
                        .filter(f -> f.messageName("signed"))
                        .send()
                        .join()
                        .items()
                        .size()
                == 1);
        client.newPublishMessageCommand()
                .messageName("signed")
                .correlationKey("p-1")
                .send()
                .join();
        await().until(() ->
                client.newProcessInstanceGetRequest(instance).send().join().getState()
                        == ProcessInstanceState.COMPLETED);
        assertThat(client.newCorrelatedMessageSubscriptionSearchRequest()
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(client.newUserTaskGetRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getState())
                .isEqualTo(UserTaskState.COMPLETED);
        assertThat(client.newElementInstanceSearchRequest()
                        .filter(f -> f.processInstanceKey(instance))
                        .sort(s -> s.startDate().asc())
                        .send()
                        .join()
                        .items())
                .extracting(ElementInstance::getElementId)
                .containsExactly("start", "decide", "check", "review", "signed", "end");
        assertThat(client.newProcessInstanceSequenceFlowsRequest(instance)
                        .send()
                        .join())
                .hasSize(5);
        assertThat(client.newJobSearchRequest()
                        .filter(f -> f.elementId("check"))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(client.newProcessInstanceGetCallHierarchyRequest(instance)
                        .send()
                        .join())
                .hasSize(1);
        var definition = client.newProcessDefinitionSearchRequest()
                .filter(f -> f.isLatestVersion(true))
                .send()
                .join()
                .items()
                .getFirst();
        assertThat(client.newProcessDefinitionGetXmlRequest(definition.getProcessDefinitionKey())
                        .send()
                        .join())
                .contains("Partner onboarding");
        assertThat(client.newProcessInstanceSearchRequest()
                        .filter(f -> f.variables(Map.of("partner", "\"p-1\"")).state(ProcessInstanceState.COMPLETED))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(client.newVariableSearchRequest()
                        .filter(f -> f.name("partner"))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(client.newDecisionDefinitionSearchRequest().send().join().items())
                .hasSize(1);
        assertThat(client.newDecisionRequirementsSearchRequest().send().join().items())
                .hasSize(1);
    }
}
