package org.guildhall.embedded.query;

import static io.camunda.zeebe.util.buffer.BufferUtil.wrapString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionDefinitionTypeEnum;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceResult;
import io.camunda.client.protocol.rest.DecisionInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceStateEnum;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.JobSearchQueryResult;
import io.camunda.client.protocol.rest.JobSearchResult;
import io.camunda.client.protocol.rest.JobStateEnum;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessElementStatisticsResult;
import io.camunda.client.protocol.rest.ProcessInstanceCallHierarchyEntry;
import io.camunda.client.protocol.rest.ProcessInstanceElementStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowsQueryResult;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.FormRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.ProcessRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageStartEventSubscriptionRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.ProcessMessageSubscriptionRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.TestDatabase;
import org.guildhall.embedded.projection.Projector;
import org.guildhall.embedded.projection.RecordLog;
import org.guildhall.embedded.rest.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each subject's endpoints, from records to the official client's types. */
class EndpointsTest {

    private final Api api = new Api(TestDatabase.dataSource());
    private final RecordLog log = new RecordLog();
    private final Projector projector = new Projector(log, TestDatabase.dataSource(), position -> {});

    @BeforeEach
    void deployed() {
        projector.reset(0);
        log.deployed();
    }

    @Test
    void findsTheLatestVersionOfADefinitionAndItsXml() throws Exception {
        log.deployed(1002, 2, RecordLog.PROCESS, "Partner onboarding").deployed(1003, 1, "training", "Training");
        projector.catchUp();

        List<ProcessDefinitionResult> latest = definitions("{'filter':{'isLatestVersion':true}}");
        assertThat(latest)
                .extracting(ProcessDefinitionResult::getProcessDefinitionKey, ProcessDefinitionResult::getVersion)
                .containsExactly(tuple("1002", 2), tuple("1003", 1));
        assertThat(latest.getFirst().getHasStartForm()).isFalse();
        assertThat(api.call("GET", "/v2/process-definitions/1002/xml", "{}").contentType())
                .isEqualTo("text/xml");
        assertThat((String) api.call("GET", "/v2/process-definitions/1002/xml", "{}")
                        .body())
                .contains("name=\"Partner onboarding\"");
        assertThat(api.call("GET", "/v2/process-definitions/1002/form", "{}").status())
                .isEqualTo(204);
    }

    @Test
    void aDeletedDefinitionIsNotFoundButStaysReadableForItsInstances() throws Exception {
        log.started(1)
                .event(
                        ValueType.PROCESS,
                        ProcessIntent.DELETED,
                        RecordLog.DEFINITION,
                        new ProcessRecord()
                                .setBpmnProcessId(RecordLog.PROCESS)
                                .setKey(RecordLog.DEFINITION)
                                .setVersion(1)
                                .setResourceName("")
                                .setResource(wrapString("")));
        projector.catchUp();

        assertThat(definitions("{}")).isEmpty();
        assertThat((String) api.call("GET", "/v2/process-definitions/1001/xml", "{}")
                        .body())
                .contains("name=\"Partner onboarding\"");
    }

    @Test
    void showsWhereAnInstanceIs() throws Exception {
        log.started(1)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "start", BpmnElementType.START_EVENT)
                .element(ProcessInstanceIntent.ELEMENT_COMPLETED, 1, 2, "start", BpmnElementType.START_EVENT)
                .element(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, 1, 3, "toCheck", BpmnElementType.SEQUENCE_FLOW)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 4, "check", BpmnElementType.SERVICE_TASK);
        projector.catchUp();

        ElementInstanceSearchQueryResult elements = elements("{'filter':{'processInstanceKey':'1'}}");
        assertThat(elements.getItems())
                .extracting(
                        ElementInstanceResult::getElementId,
                        ElementInstanceResult::getElementName,
                        element -> element.getState().name(),
                        element -> element.getType().name())
                .containsExactly(
                        tuple("start", "start", "COMPLETED", "START_EVENT"),
                        tuple("check", "Check papers", "ACTIVE", "SERVICE_TASK"));
        assertThat(elements("{'filter':{'elementInstanceScopeKey':'1','type':'SERVICE_TASK'}}")
                        .getItems())
                .hasSize(1);
        assertThat(api.get("/v2/process-instances/1/sequence-flows", ProcessInstanceSequenceFlowsQueryResult.class)
                        .getItems())
                .extracting(ProcessInstanceSequenceFlowResult::getElementId)
                .containsExactly("toCheck");
        assertThat(api.get("/v2/element-instances/4", ElementInstanceResult.class)
                        .getEndDate())
                .isNull();
    }

    @Test
    void anIncidentShowsOnEveryInstanceItStandsInUntilItIsResolved() throws Exception {
        calledInstanceWithIncident();
        projector.catchUp();

        for (long instance : List.of(1L, 10L)) {
            assertThat(instance(instance).getHasIncident()).isTrue();
            assertThat(incidents(instance))
                    .extracting(IncidentResult::getIncidentKey)
                    .containsExactly("50");
        }
        assertThat(api.get("/v2/element-instances/2", ElementInstanceResult.class)
                        .getHasIncident())
                .isTrue();
        assertThat(api.get("/v2/element-instances/2", ElementInstanceResult.class)
                        .getIncidentKey())
                .isNull();
        assertThat(api.get("/v2/element-instances/11", ElementInstanceResult.class)
                        .getIncidentKey())
                .isEqualTo("50");
        assertThat(instances("{'filter':{'hasIncident':true}}")).containsExactly("1", "10");
        assertThat(instances("{'filter':{'errorMessage':{'$like':'No*'}}}")).containsExactly("10");
        assertThat(instances("{'filter':{'incidentErrorHashCode':%d}}".formatted("No retries left".hashCode())))
                .containsExactly("10");
        assertThat(api.get("/v2/incidents/50", IncidentResult.class).getState())
                .isEqualTo(IncidentResult.StateEnum.ACTIVE);

        log.incident(IncidentIntent.RESOLVED, 50, List.of(List.of(1L, 2L), List.of(10L, 11L)));
        projector.catchUp();

        assertThat(instance(1).getHasIncident()).isFalse();
        assertThat(elements("{'filter':{'hasIncident':true}}").getItems()).isEmpty();
        assertThat(api.get("/v2/incidents/50", IncidentResult.class).getState())
                .isEqualTo(IncidentResult.StateEnum.RESOLVED);
    }

    @Test
    void theCallHierarchyLeadsFromTheRootToTheInstance() throws Exception {
        calledInstanceWithIncident();
        projector.catchUp();

        assertThat(api.get("/v2/process-instances/10/call-hierarchy", ProcessInstanceCallHierarchyEntry[].class))
                .extracting(ProcessInstanceCallHierarchyEntry::getProcessInstanceKey)
                .containsExactly("1", "10");
        assertThat(instances("{'filter':{'parentProcessInstanceKey':'1'}}")).containsExactly("10");
    }

    @Test
    void countsElementInstancesPerElement() throws Exception {
        calledInstanceWithIncident();
        log.started(20)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 20, 21, "check", BpmnElementType.SERVICE_TASK)
                .started(30)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 30, 31, "check", BpmnElementType.SERVICE_TASK)
                .element(ProcessInstanceIntent.ELEMENT_TERMINATED, 30, 31, "check", BpmnElementType.SERVICE_TASK)
                .terminated(30);
        projector.catchUp();

        assertThat(statistics("{}"))
                .extracting(
                        ProcessElementStatisticsResult::getElementId,
                        ProcessElementStatisticsResult::getActive,
                        ProcessElementStatisticsResult::getIncidents,
                        ProcessElementStatisticsResult::getCanceled,
                        ProcessElementStatisticsResult::getCompleted)
                .containsExactly(tuple("call", 0L, 1L, 0L, 0L), tuple("check", 1L, 1L, 1L, 0L));
        assertThat(statistics("{'filter':{'state':'TERMINATED'}}"))
                .extracting(ProcessElementStatisticsResult::getCanceled)
                .containsExactly(1L);
        assertThat(api.get(
                                "/v2/process-instances/20/statistics/element-instances",
                                ProcessInstanceElementStatisticsQueryResult.class)
                        .getItems())
                .extracting(ProcessElementStatisticsResult::getActive)
                .containsExactly(1L);
    }

    @Test
    void conditionsOnElementsMustHoldForOneElement() throws Exception {
        log.started(1)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "first", BpmnElementType.SERVICE_TASK)
                .element(ProcessInstanceIntent.ELEMENT_COMPLETED, 1, 2, "first", BpmnElementType.SERVICE_TASK)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 3, "second", BpmnElementType.SERVICE_TASK);
        projector.catchUp();

        assertThat(instances("{'filter':{'elementId':'first','elementInstanceState':'COMPLETED'}}"))
                .containsExactly("1");
        assertThat(instances("{'filter':{'elementId':'first','elementInstanceState':'ACTIVE'}}"))
                .isEmpty();
    }

    @Test
    void findsInstancesByTheirVariables() throws Exception {
        String longText = "\"" + "x".repeat(200) + "\"";
        log.started(1)
                .variable(VariableIntent.CREATED, 1, 1, 101, "track", "\"reseller\"")
                .variable(VariableIntent.CREATED, 1, 1, 102, "text", longText)
                .started(2)
                .variable(VariableIntent.CREATED, 2, 2, 103, "track", "\"affiliate\"");
        projector.catchUp();

        assertThat(instances("{'filter':{'variables':[{'name':'track','value':'\\'reseller\\''}]}}"))
                .containsExactly("1");
        assertThat(instances("{'filter':{'variables':[{'name':'track','value':{'$like':'*l*'}}]}}"))
                .containsExactly("1", "2");
        assertThat(instances("{'filter':{'variables':[{'name':'track','value':{'$like':'\\'res*'}}]}}"))
                .containsExactly("1");
        assertThat(instances("{'filter':{'variables':[{'name':'text','value':{'$like':'\\'%s*'}}]}}"
                        .formatted("x".repeat(150))))
                .containsExactly("1");
        assertThat(instances("{'filter':{'variables':[{'name':'text','value':{'$like':'\\'%s*'}}]}}"
                        .formatted("x".repeat(250))))
                .isEmpty();
        assertThat(instances("{'filter':{'variables':[{'name':'text','value':{'$eq':'%s'}}]}}"
                        .formatted(longText.replace("\"", "\\'"))))
                .containsExactly("1");
        assertThat(instances("{'filter':{'variables':[{'name':'track','value':{'$exists':true}},"
                        + "{'name':'text','value':{'$exists':true}}]}}"))
                .containsExactly("1");
        assertThatThrownBy(() -> instances("{'filter':{'variables':[{'name':'track'}]}}"))
                .hasMessageContaining("Variable value must not be null");
    }

    @Test
    void longVariableValuesAreCutUnlessTheWholeIsAskedFor() throws Exception {
        String longText = "\"" + "x".repeat(9_000) + "\"";
        log.started(1).variable(VariableIntent.CREATED, 1, 1, 101, "text", longText);
        projector.catchUp();

        VariableSearchResult cut = variables("/v2/variables/search", "{}").getFirst();
        assertThat(cut.getIsTruncated()).isTrue();
        assertThat(cut.getValue()).hasSize(8191);
        VariableSearchResult whole =
                variables("/v2/variables/search?truncateValues=false", "{}").getFirst();
        assertThat(whole.getIsTruncated()).isFalse();
        assertThat(whole.getValue()).isEqualTo(longText);
        assertThat(api.get("/v2/variables/101", VariableResult.class).getValue())
                .isEqualTo(longText);
    }

    @Test
    void aUserTaskSeesTheNearestVariableOfEachName() throws Exception {
        log.started(1)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "part", BpmnElementType.SUB_PROCESS)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, 3, "check", BpmnElementType.USER_TASK)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, 4, "other", BpmnElementType.USER_TASK)
                .userTask(UserTaskIntent.CREATED, 1, 3, 5, new UserTaskRecord())
                .variable(VariableIntent.CREATED, 1, 1, 101, "amount", "1")
                .variable(VariableIntent.CREATED, 1, 2, 102, "amount", "2")
                .variable(VariableIntent.CREATED, 1, 1, 103, "name", "\"root\"")
                .variable(VariableIntent.CREATED, 1, 4, 104, "hidden", "true");
        projector.catchUp();

        assertThat(variables("/v2/user-tasks/5/variables/search", "{}"))
                .extracting(VariableSearchResult::getName, VariableSearchResult::getValue)
                .containsExactly(tuple("amount", "2"), tuple("name", "\"root\""));
        assertThat(variables("/v2/user-tasks/5/variables/search", "{'filter':{'name':'amount'}}"))
                .extracting(VariableSearchResult::getVariableKey)
                .containsExactly("102");
    }

    @Test
    void findsUserTasksByPeopleAndVariables() throws Exception {
        log.event(
                        ValueType.FORM,
                        FormIntent.CREATED,
                        77,
                        new FormRecord()
                                .setFormKey(77)
                                .setFormId("review")
                                .setVersion(3)
                                .setResourceName("review.form")
                                .setResource(wrapString("{\"components\":[]}")))
                .started(1)
                .variable(VariableIntent.CREATED, 1, 1, 101, "track", "\"reseller\"")
                .userTask(
                        UserTaskIntent.CREATED,
                        1,
                        2,
                        5,
                        new UserTaskRecord()
                                .setCandidateGroupsList(List.of("managers", "legal"))
                                .setDueDate("2026-03-01T10:00:00+01:00")
                                .setFormKey(77))
                .userTask(
                        UserTaskIntent.CREATED,
                        1,
                        3,
                        6,
                        new UserTaskRecord()
                                .setAssignee("ada")
                                .setCandidateUsersList(List.of("ada"))
                                .setPriority(80));
        projector.catchUp();

        assertThat(tasks("{'filter':{'candidateGroup':'legal'}}")).containsExactly("5");
        assertThat(tasks("{'filter':{'candidateGroup':{'$in':['legal','sales']}}}"))
                .containsExactly("5");
        assertThat(tasks("{'filter':{'candidateUser':'ada'}}")).containsExactly("6");
        assertThat(tasks("{'filter':{'assignee':{'$exists':false}}}")).containsExactly("5");
        assertThat(tasks("{'filter':{'priority':{'$gte':80}}}")).containsExactly("6");
        assertThat(tasks("{'filter':{'dueDate':{'$lt':'2026-03-01T09:00:01Z'}}}"))
                .containsExactly("5");
        assertThat(tasks("{'filter':{'processInstanceVariables':[{'name':'track','value':'\\'reseller\\''}]}}"))
                .containsExactly("5", "6");
        assertThat(tasks("{'sort':[{'field':'priority','order':'DESC'}]}")).containsExactly("6", "5");

        UserTaskResult task = api.get("/v2/user-tasks/5", UserTaskResult.class);
        assertThat(task.getName()).isEqualTo("Check papers");
        assertThat(task.getDueDate()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(task.getCandidateGroups()).containsExactly("managers", "legal");
        assertThat(task.getCustomHeaders()).isEmpty();
        FormResult form = api.get("/v2/user-tasks/5/form", FormResult.class);
        assertThat(form.getVersion()).isEqualTo(3);
        assertThat(form.getSchema()).isEqualTo(Map.of("components", List.of()));
        assertThat(api.call("GET", "/v2/user-tasks/6/form", "{}").status()).isEqualTo(204);
    }

    @Test
    void showsWhatBecameOfJobs() throws Exception {
        log.started(1)
                .job(JobIntent.CREATED, 1, 2, 5, new JobRecord().setRetries(3))
                .job(JobIntent.CREATED, 1, 3, 6, new JobRecord().setRetries(3))
                .job(
                        JobIntent.ERROR_THROWN,
                        1,
                        3,
                        6,
                        new JobRecord().setElementId("boundary").setErrorCode(wrapString("REJECTED")));
        projector.catchUp();

        List<JobSearchResult> jobs =
                api.post("/v2/jobs/search", "{}", JobSearchQueryResult.class).getItems();
        assertThat(jobs)
                .extracting(JobSearchResult::getJobKey, JobSearchResult::getState, JobSearchResult::getElementId)
                .containsExactly(
                        tuple("5", JobStateEnum.CREATED, "check"), tuple("6", JobStateEnum.ERROR_THROWN, "check"));
        assertThat(jobs.getFirst().getHasFailedWithRetriesLeft()).isFalse();
        assertThat(jobs.getFirst().getWorker()).isEmpty();
    }

    @Test
    void showsWhatInstancesWaitForAndWhatTheyGot() throws Exception {
        log.started(1)
                .event(
                        ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                        ProcessMessageSubscriptionIntent.CREATED,
                        8,
                        subscription().setMessageKey(-1))
                .event(
                        ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
                        MessageStartEventSubscriptionIntent.CORRELATED,
                        9,
                        new MessageStartEventSubscriptionRecord()
                                .setBpmnProcessId(wrapString(RecordLog.PROCESS))
                                .setStartEventId(wrapString("start"))
                                .setMessageName(wrapString("applied"))
                                .setMessageKey(90)
                                .setProcessInstanceKey(1)
                                .setProcessDefinitionKey(RecordLog.DEFINITION)
                                .setCorrelationKey(wrapString("p-1")));
        projector.catchUp();
        assertThat(waiting()).isEqualTo(1);

        log.event(
                ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                ProcessMessageSubscriptionIntent.CORRELATED,
                8,
                subscription().setMessageKey(91));
        projector.catchUp();

        assertThat(waiting()).isZero();
        assertThat(api.post(
                                "/v2/correlated-message-subscriptions/search",
                                "{}",
                                CorrelatedMessageSubscriptionSearchQueryResult.class)
                        .getItems())
                .extracting(
                        row -> row.getMessageKey(),
                        row -> row.getSubscriptionKey(),
                        row -> row.getMessageName(),
                        row -> row.getElementId(),
                        row -> row.getProcessDefinitionKey(),
                        row -> row.getPartitionId())
                .containsExactly(
                        tuple("90", "9", "applied", "start", "1001", 1), tuple("91", "8", "signed", "wait", "1001", 1));
    }

    @Test
    void showsWhatWasDecidedAndWhy() throws Exception {
        DecisionEvaluationRecord evaluation = new DecisionEvaluationRecord()
                .setDecisionKey(300)
                .setDecisionId("risk")
                .setDecisionName("Risk rating")
                .setDecisionVersion(1)
                .setDecisionRequirementsId("risks")
                .setDecisionRequirementsKey(299)
                .setDecisionOutput(json("\"HIGH\""))
                .setEvaluationFailureMessage("no rule for the second");
        for (int index = 1; index <= 2; index++) {
            var decision = evaluation
                    .evaluatedDecisions()
                    .add()
                    .setDecisionId("risk")
                    .setDecisionKey(300)
                    .setDecisionName("Risk rating")
                    .setDecisionVersion(1)
                    .setDecisionType(index == 1 ? "DECISION_TABLE" : "CONTEXT")
                    .setDecisionOutput(json("\"HIGH\""));
            decision.evaluatedInputs()
                    .add()
                    .setInputId("i")
                    .setInputName("Country")
                    .setInputValue(json("\"XX\""));
            decision.matchedRules()
                    .add()
                    .setRuleId("r")
                    .setRuleIndex(1)
                    .evaluatedOutputs()
                    .add()
                    .setOutputId("o")
                    .setOutputName("Risk")
                    .setOutputValue(json("\"HIGH\""));
        }
        log.event(ValueType.DECISION_EVALUATION, DecisionEvaluationIntent.FAILED, 400, evaluation);
        projector.catchUp();

        List<DecisionInstanceResult> decisions = api.post(
                        "/v2/decision-instances/search", "{}", DecisionInstanceSearchQueryResult.class)
                .getItems();
        assertThat(decisions)
                .extracting(
                        DecisionInstanceResult::getDecisionEvaluationInstanceKey,
                        DecisionInstanceResult::getState,
                        DecisionInstanceResult::getDecisionDefinitionType,
                        DecisionInstanceResult::getEvaluationFailure)
                .containsExactly(
                        tuple(
                                "400-1",
                                DecisionInstanceStateEnum.EVALUATED,
                                DecisionDefinitionTypeEnum.DECISION_TABLE,
                                null),
                        tuple(
                                "400-2",
                                DecisionInstanceStateEnum.FAILED,
                                DecisionDefinitionTypeEnum.UNKNOWN,
                                "no rule for the second"));
        // evaluated outside of an instance: the client still wants every key
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.getProcessInstanceKey()).isNotNull();
            assertThat(decision.getElementInstanceKey()).isNotNull();
            assertThat(decision.getProcessDefinitionKey()).isNotNull();
        });
        DecisionInstanceGetQueryResult one =
                api.get("/v2/decision-instances/400-1", DecisionInstanceGetQueryResult.class);
        assertThat(one.getEvaluatedInputs().getFirst().getInputValue()).isEqualTo("\"XX\"");
        assertThat(one.getMatchedRules()
                        .getFirst()
                        .getEvaluatedOutputs()
                        .getFirst()
                        .getOutputValue())
                .isEqualTo("\"HIGH\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-definitions/7",
                "process-definitions/7/xml",
                "process-definitions/7/form",
                "process-instances/7",
                "process-instances/7/call-hierarchy",
                "element-instances/7",
                "variables/7",
                "user-tasks/7",
                "user-tasks/7/form",
                "incidents/7",
                "decision-instances/7",
                "decision-definitions/7",
                "decision-definitions/7/xml",
                "decision-requirements/7",
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThatThrownBy(() -> api.call("GET", "/v2/" + path, "{}"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(404))
                .hasMessageContaining("with key '7' not found");
    }

    /** Instance 1 calls instance 10 from element 2; element 11 in the called one has incident 50. */
    private void calledInstanceWithIncident() {
        log.started(1)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "call", BpmnElementType.CALL_ACTIVITY)
                .started(10, 1, 2)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 10, 11, "check", BpmnElementType.SERVICE_TASK)
                .incident(IncidentIntent.CREATED, 50, List.of(List.of(1L, 2L), List.of(10L, 11L)));
    }

    private static ProcessMessageSubscriptionRecord subscription() {
        return new ProcessMessageSubscriptionRecord()
                .setBpmnProcessId(wrapString(RecordLog.PROCESS))
                .setProcessInstanceKey(1)
                .setElementInstanceKey(2)
                .setElementId(wrapString("wait"))
                .setMessageName(wrapString("signed"))
                .setCorrelationKey(wrapString("p-1"));
    }

    private static UnsafeBuffer json(String json) {
        return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(json));
    }

    private long waiting() {
        return api.post(
                        "/v2/message-subscriptions/search",
                        quoted("{'filter':{'messageName':'signed','messageSubscriptionState':'CREATED'}}"),
                        MessageSubscriptionSearchQueryResult.class)
                .getPage()
                .getTotalItems();
    }

    private List<ProcessDefinitionResult> definitions(String request) {
        return api.post("/v2/process-definitions/search", quoted(request), ProcessDefinitionSearchQueryResult.class)
                .getItems();
    }

    private ProcessInstanceResult instance(long key) {
        return api.get("/v2/process-instances/" + key, ProcessInstanceResult.class);
    }

    private List<String> instances(String request) {
        return api
                .post("/v2/process-instances/search", quoted(request), ProcessInstanceSearchQueryResult.class)
                .getItems()
                .stream()
                .map(ProcessInstanceResult::getProcessInstanceKey)
                .toList();
    }

    private ElementInstanceSearchQueryResult elements(String request) {
        return api.post("/v2/element-instances/search", quoted(request), ElementInstanceSearchQueryResult.class);
    }

    private List<IncidentResult> incidents(long instance) {
        return api.post(
                        "/v2/process-instances/" + instance + "/incidents/search",
                        "{}",
                        IncidentSearchQueryResult.class)
                .getItems();
    }

    private List<VariableSearchResult> variables(String path, String request) {
        return api.post(path, quoted(request), VariableSearchQueryResult.class).getItems();
    }

    private List<String> tasks(String request) {
        return api.post("/v2/user-tasks/search", quoted(request), UserTaskSearchQueryResult.class).getItems().stream()
                .map(UserTaskResult::getUserTaskKey)
                .toList();
    }

    private List<ProcessElementStatisticsResult> statistics(String request) {
        return api.post(
                        "/v2/process-definitions/1001/statistics/element-instances",
                        quoted(request),
                        ProcessInstanceElementStatisticsQueryResult.class)
                .getItems();
    }

    private static String quoted(String request) {
        return request.replace('\'', '"');
    }
}
