package org.guildhall.embedded.contract;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Takes an engine through everything its API offers, so that there is one thing of each kind, and more. */
public final class ApiTour {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final BpmnModelInstance PROCESS = Bpmn.createExecutableProcess("tour")
            .name("Tour")
            .versionTag("v1")
            .startEvent("start")
            .zeebeFormId("review")
            .businessRuleTask(
                    "decide", task -> task.zeebeCalledDecisionId("discount").zeebeResultVariable("percent"))
            .serviceTask("check", task -> task.zeebeJobType("check").zeebeTaskHeader("level", "2"))
            .userTask("review", task -> task.zeebeUserTask()
                    .zeebeFormId("review")
                    .zeebeCandidateGroups("managers")
                    .zeebeTaskPriority("70")
                    .zeebeDueDate("2030-01-01T00:00:00Z"))
            .intermediateCatchEvent(
                    "signed", event -> event.message(m -> m.name("signed").zeebeCorrelationKeyExpression("partner")))
            .endEvent("end")
            .done();

    private static final BpmnModelInstance CALLER = Bpmn.createExecutableProcess("caller")
            .startEvent()
            .callActivity("call", call -> call.zeebeProcessId("tour"))
            .endEvent()
            .done();

    static final String DECISION = """
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

    private final HttpApi api;
    private final Map<String, String> keys = new LinkedHashMap<>();

    public ApiTour(HttpApi api) {
        this.api = api;
    }

    /** A key of each kind, by the name that paths give it, such as {@code processInstanceKey}. */
    public Map<String, String> keys() {
        return keys;
    }

    /** Deploys, runs instances, and leaves some of them running with a job, a task, an incident and a subscription. */
    public ApiTour begin() {
        api.deploy(Map.of(
                "tour.bpmn",
                Bpmn.convertToString(PROCESS),
                "caller.bpmn",
                Bpmn.convertToString(CALLER),
                "terms.dmn",
                DECISION,
                "review.form",
                FORM));
        remember("decisionDefinitionKey", found("/v2/decision-definitions/search", "{}"));
        remember("decisionRequirementsKey", found("/v2/decision-requirements/search", "{}"));
        remember(
                "processDefinitionKey",
                found("/v2/process-definitions/search", "{'filter':{'processDefinitionId':'tour'}}"));
        String waiting = start("waiting");
        completeJob(waiting);
        completeTask(waiting);
        found("/v2/message-subscriptions/search", filter(waiting));
        String tasked = start("tasked");
        completeJob(tasked);
        remember("userTaskKey", found("/v2/user-tasks/search", filter(tasked)));
        String stuck = start("stuck");
        api.post("/v2/jobs/" + job(stuck) + "/failure", "{'retries':0,'errorMessage':'papers missing'}");
        remember("incidentKey", found("/v2/incidents/search", filter(stuck)));
        String instance = start("running");
        keys.put("processInstanceKey", instance);
        remember("jobKey", found("/v2/jobs/search", filter(instance)));
        remember("variableKey", found("/v2/variables/search", filter(instance)));
        remember("elementInstanceKey", found("/v2/element-instances/search", filter(instance)));
        remember("decisionEvaluationInstanceKey", found("/v2/decision-instances/search", filter(instance)));
        String batch = batch("/v2/process-instances/incident-resolution", "", waiting);
        keys.put("batchOperationKey", batch);
        await().atMost(PATIENCE)
                .until(() -> api.get("/v2/batch-operations/" + batch).has("endDate"));
        return this;
    }

    /** Uses what {@link #begin} has left to call every endpoint there is. */
    public void callTheRest() {
        reads();
        jobsAndIncidents();
        userTasks();
        messagesAndDecisions();
        instances();
        batchOperations();
        cluster();
    }

    private void reads() {
        for (String path : new String[] {
            "/v2/process-definitions/{processDefinitionKey}",
            "/v2/process-definitions/{processDefinitionKey}/xml",
            "/v2/process-definitions/{processDefinitionKey}/form",
            "/v2/process-instances/{processInstanceKey}",
            "/v2/process-instances/{processInstanceKey}/sequence-flows",
            "/v2/process-instances/{processInstanceKey}/statistics/element-instances",
            "/v2/process-instances/{processInstanceKey}/call-hierarchy",
            "/v2/element-instances/{elementInstanceKey}",
            "/v2/variables/{variableKey}",
            "/v2/user-tasks/{userTaskKey}",
            "/v2/user-tasks/{userTaskKey}/form",
            "/v2/incidents/{incidentKey}",
            "/v2/decision-definitions/{decisionDefinitionKey}",
            "/v2/decision-definitions/{decisionDefinitionKey}/xml",
            "/v2/decision-requirements/{decisionRequirementsKey}",
            "/v2/decision-requirements/{decisionRequirementsKey}/xml",
            "/v2/decision-instances/{decisionEvaluationInstanceKey}",
        }) {
            api.get(filled(path));
        }
        api.post("/v2/process-instances/search", "{}");
        api.post(filled("/v2/process-instances/{processInstanceKey}/incidents/search"), "{}");
        api.post(filled("/v2/process-definitions/{processDefinitionKey}/statistics/element-instances"), "{}");
        api.post(filled("/v2/user-tasks/{userTaskKey}/variables/search"), "{}");
    }

    private void jobsAndIncidents() {
        String stuck = start("stuck again");
        String job = job(stuck);
        api.call("PATCH", "/v2/jobs/" + job, "{'changeset':{'retries':2,'timeout':60000}}");
        api.post("/v2/jobs/" + job + "/error", "{'errorCode':'PAPERS_FORGED','errorMessage':'no boundary event'}");
        String failed = api.get("/v2/incidents/" + keys.get("incidentKey"))
                .get("jobKey")
                .asText();
        api.call("PATCH", "/v2/jobs/" + failed, "{'changeset':{'retries':1}}");
        api.post("/v2/incidents/" + keys.get("incidentKey") + "/resolution", "{}");
    }

    private void userTasks() {
        String task = "/v2/user-tasks/" + keys.get("userTaskKey");
        api.post(task + "/assignment", "{'assignee':'ada'}");
        api.call("PATCH", task, "{'changeset':{'priority':80}}");
        api.call("DELETE", task + "/assignee", "");
    }

    private void messagesAndDecisions() {
        api.post("/v2/messages/publication", "{'name':'nobody','correlationKey':'x','timeToLive':0}");
        api.post("/v2/messages/correlation", "{'name':'signed','correlationKey':'waiting'}");
        found("/v2/correlated-message-subscriptions/search", "{}");
        api.post("/v2/signals/broadcast", "{'signalName':'programmeChanged'}");
        api.post(
                "/v2/decision-definitions/evaluation",
                "{'decisionDefinitionId':'discount','variables':{'tier':'gold'}}");
    }

    private void instances() {
        String instance = keys.get("processInstanceKey");
        api.call("PUT", "/v2/element-instances/" + instance + "/variables", "{'variables':{'note':'hi'}}");
        String moved = start("moved");
        String element = found(
                        "/v2/element-instances/search",
                        "{'filter':{'processInstanceKey':'%s','elementId':'check'}}".formatted(moved))
                .get("elementInstanceKey")
                .asText();
        api.post(
                "/v2/process-instances/" + moved + "/modification",
                "{'activateInstructions':[{'elementId':'review'}],'terminateInstructions':[{'elementInstanceKey':'%s'}]}"
                        .formatted(element));
        String migrated = start("migrated");
        api.post(
                "/v2/process-instances/" + migrated + "/migration",
                "{'targetProcessDefinitionKey':'%s','mappingInstructions':[{'sourceElementId':'check','targetElementId':'check'}]}"
                        .formatted(keys.get("processDefinitionKey")));
        api.post("/v2/process-instances/" + migrated + "/cancellation", "{}");
    }

    private void batchOperations() {
        String instance = start("batched");
        batch(
                "/v2/process-instances/migration",
                ",'migrationPlan':{'targetProcessDefinitionKey':'%s','mappingInstructions':[{'sourceElementId':'check','targetElementId':'check'}]}"
                        .formatted(keys.get("processDefinitionKey")),
                instance);
        batch(
                "/v2/process-instances/modification",
                ",'moveInstructions':[{'sourceElementId':'check','targetElementId':'review'}]",
                instance);
        String cancellation = batch("/v2/process-instances/cancellation", "", instance);
        api.post("/v2/batch-operations/" + cancellation + "/suspension", "");
        api.post("/v2/batch-operations/" + cancellation + "/resumption", "");
        api.post("/v2/batch-operations/" + cancellation + "/cancellation", "");
        found("/v2/batch-operations/search", "{}");
        found("/v2/batch-operation-items/search", "{}");
    }

    private void cluster() {
        api.get("/v2/topology");
        api.get("/v2/status");
        api.call("DELETE", "/actuator/clock", "");
        api.post("/v2/clock/reset", "");
        long now = api.get("/actuator/clock").get("epochMilli").asLong();
        api.call("PUT", "/v2/clock", "{'timestamp':%d}".formatted(now + 60_000));
        api.post("/actuator/clock/add", "{'offsetMilli':1}");
        api.post("/actuator/cluster/purge", "{}");
        api.call("DELETE", "/actuator/clock", "");
    }

    private String start(String partner) {
        return api.post(
                        "/v2/process-instances",
                        "{'processDefinitionId':'tour','variables':{'partner':'%s','tier':'gold'},'tags':['tour']}"
                                .formatted(partner))
                .get("processInstanceKey")
                .asText();
    }

    private void completeJob(String instance) {
        api.post("/v2/jobs/" + job(instance) + "/completion", "{'variables':{'ok':true}}");
    }

    /** The job of an instance, activated. */
    private String job(String instance) {
        return await()
                .atMost(PATIENCE)
                .until(
                        () -> api.post(
                                        "/v2/jobs/activation",
                                        "{'type':'check','maxJobsToActivate':100,'timeout':60000,'worker':'tour'}")
                                .get("jobs"),
                        jobs -> has(
                                jobs,
                                it -> it.get("processInstanceKey").asText().equals(instance)))
                .findParents("jobKey")
                .stream()
                .filter(it -> it.get("processInstanceKey").asText().equals(instance))
                .findFirst()
                .orElseThrow()
                .get("jobKey")
                .asText();
    }

    private void completeTask(String instance) {
        String task = found("/v2/user-tasks/search", filter(instance))
                .get("userTaskKey")
                .asText();
        api.post("/v2/user-tasks/" + task + "/completion", "{}");
    }

    private String batch(String path, String plan, String instance) {
        found("/v2/process-instances/search", filter(instance));
        String key = api.post(path, "{'filter':{'processInstanceKey':'%s'}%s}".formatted(instance, plan))
                .get("batchOperationKey")
                .asText();
        await().atMost(PATIENCE)
                .until(() -> api.send("GET", "/v2/batch-operations/" + key, "application/json", "")
                                .statusCode()
                        == 200);
        return key;
    }

    /** The first thing a search finds, as soon as it finds any. */
    private JsonNode found(String path, String request) {
        return await().atMost(PATIENCE)
                .until(() -> api.post(path, request).get("items"), items -> !items.isEmpty())
                .get(0);
    }

    private void remember(String name, JsonNode item) {
        keys.put(name, item.get(name).asText());
    }

    private String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            filled = filled.replace("{" + key.getKey() + "}", key.getValue());
        }
        return filled;
    }

    private static String filter(String instance) {
        return "{'filter':{'processInstanceKey':'%s'}}".formatted(instance);
    }

    private static boolean has(JsonNode items, Predicate<JsonNode> condition) {
        for (JsonNode item : items) {
            if (condition.test(item)) {
                return true;
            }
        }
        return false;
    }
}
