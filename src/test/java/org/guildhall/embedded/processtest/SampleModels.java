package org.guildhall.embedded.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** Small models, one for each thing that Camunda Process Test can look at or mock, and the commands that start them. */
final class SampleModels {

    /** Checked by a job, reviewed by a person, ended by a message. */
    static final String APPLICATION = "sample-application";

    /** Decided by a decision table. */
    static final String ASSESSMENT = "sample-assessment";

    /** Calls {@link #SCREENING}. */
    static final String PARTNERSHIP = "sample-partnership";

    /** Deployed by nobody: mocked. */
    static final String SCREENING = "sample-screening";

    static final String RATING = "sample-rating";
    static final String CHECK = "sample-application.check";
    static final String PAPER_RECEIVED = "sample-application.paperReceived";
    static final String INCOMPLETE = "INCOMPLETE";

    private static final BpmnModelInstance APPLICATION_MODEL = application();

    private static final BpmnModelInstance ASSESSMENT_MODEL = Bpmn.createExecutableProcess(ASSESSMENT)
            .startEvent()
            .businessRuleTask(
                    "Task_Rate", task -> task.zeebeCalledDecisionId(RATING).zeebeResultVariable("rating"))
            .endEvent()
            .done();

    private static final BpmnModelInstance PARTNERSHIP_MODEL = Bpmn.createExecutableProcess(PARTNERSHIP)
            .startEvent()
            .callActivity("CallActivity_Screening", call -> call.zeebeProcessId(SCREENING))
            .endEvent("EndEvent_Screened")
            .done();

    private static final String RATING_MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="ratings" name="Ratings" namespace="guildhall">
              <decision id="sample-rating" name="Rating">
                <decisionTable id="table" hitPolicy="COLLECT">
                  <input id="input"><inputExpression id="expression" typeRef="number"><text>matches</text></inputExpression></input>
                  <output id="output" name="rating" typeRef="string"/>
                  <rule id="none"><inputEntry id="i1"><text>0</text></inputEntry><outputEntry id="o1"><text>"low"</text></outputEntry></rule>
                  <rule id="some"><inputEntry id="i2"><text>&gt; 0</text></inputEntry><outputEntry id="o2"><text>"high"</text></outputEntry></rule>
                  <rule id="many"><inputEntry id="i3"><text>&gt; 10</text></inputEntry><outputEntry id="o3"><text>"absurd"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private SampleModels() {}

    static ProcessInstanceEvent startApplication(CamundaClient client, String partner) {
        deploy(client, APPLICATION_MODEL, APPLICATION);
        return start(client, APPLICATION, Map.of("partner", partner, "people", 12));
    }

    static ProcessInstanceEvent startAssessment(CamundaClient client, int matches) {
        deploy(client, ASSESSMENT_MODEL, ASSESSMENT);
        return start(client, ASSESSMENT, Map.of("matches", matches));
    }

    static ProcessInstanceEvent startPartnership(CamundaClient client) {
        deploy(client, PARTNERSHIP_MODEL, PARTNERSHIP);
        return start(client, PARTNERSHIP, Map.of());
    }

    static void deployRating(CamundaClient client) {
        client.newDeployResourceCommand()
                .addResourceStringUtf8(RATING_MODEL, "sample-rating.dmn")
                .send()
                .join();
    }

    static String ratingModel() {
        return RATING_MODEL;
    }

    static void receivePaper(CamundaClient client, String partner) {
        client.newPublishMessageCommand()
                .messageName(PAPER_RECEIVED)
                .correlationKey(partner)
                .send()
                .join();
    }

    private static void deploy(CamundaClient client, BpmnModelInstance model, String id) {
        client.newDeployResourceCommand()
                .addProcessModel(model, id + ".bpmn")
                .send()
                .join();
    }

    private static ProcessInstanceEvent start(CamundaClient client, String id, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    private static BpmnModelInstance application() {
        return Bpmn.createExecutableProcess(APPLICATION)
                .startEvent("StartEvent_Applied")
                .serviceTask("Task_Check", task -> task.name("Check the application")
                        .zeebeJobType(CHECK)
                        .zeebeInputExpression("{name: partner, size: people}", "subject")
                        .zeebeInputExpression("people > 10", "large"))
                .userTask("Task_Review", task -> task.name("Review the application")
                        .zeebeUserTask()
                        .zeebeAssignee("ada")
                        .zeebeCandidateGroups("managers, officers")
                        .zeebeTaskPriority("70")
                        .zeebeDueDate("2046-03-02T09:00:00Z")
                        .zeebeFollowUpDate("2046-03-01T09:00:00Z"))
                .intermediateCatchEvent("Event_PaperReceived", event -> event.name("Paper received")
                        .message(message -> message.name(PAPER_RECEIVED).zeebeCorrelationKeyExpression("partner")))
                .endEvent("EndEvent_Approved")
                .moveToActivity("Task_Check")
                .boundaryEvent("BoundaryEvent_Incomplete", event -> event.error(INCOMPLETE))
                .endEvent("EndEvent_Rejected")
                .moveToActivity("Task_Review")
                .boundaryEvent("BoundaryEvent_ReviewOverdue", event -> event.timerWithDuration("P3D"))
                .endEvent("EndEvent_Lapsed")
                .done();
    }
}
