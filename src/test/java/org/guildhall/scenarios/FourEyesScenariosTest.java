package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.DecidedMeanwhile;
import org.guildhall.duediligence.matches.Decision;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.TaskUnavailable.Reason;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decided on a match cannot act as the second person: not in the inbox, and not behind its back in the engine. */
class FourEyesScenariosTest extends ProcessScenario {

    private static final SignedIn THIRD_OFFICER =
            new SignedIn(UUID.randomUUID(), "Tia Third", "tia@vendor.example", Role.COMPLIANCE_OFFICER, null);
    private static final Map<String, Object> CONFIRM = Map.of("decision", "confirm");
    private static final Map<String, Object> CONFIRMED = Map.of("dispositionsConfirmed", true);
    private static final Map<String, Object> SEND_BACK =
            Map.of("decision", "sendBack", "reason", "Look at the address.");

    @Autowired
    CamundaClient client;

    private Applicant applicant;
    private UserTask confirmation;

    @BeforeEach
    void theFirstOfficerHasDecided() {
        applicant =
                applies(Samples.application("Four Eyes " + UUID.randomUUID() + " GmbH", "DE", Samples.LISTED_PERSON));
        approves(applicant);
        // Nobody to train is a yellow flag: with a cleared match that makes a high risk.
        providesEvidence(applicant, Map.of("answer5", "none"));
        reviewsMatches(OFFICER, applicant, "falsePositive");
        confirmation = waiting("Task_ConfirmDispositions", applicant);
    }

    @Test
    void theInboxKeepsTheFirstOfficerOut() {
        keptOut(OFFICER, confirmation, CONFIRM);
        assertThat(inbox.open(confirmation.key(), OFFICER).hindrance())
                .isEqualTo(Wording.of("inbox.unavailable.excluded"));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> decidesMatches(OFFICER, "Task_ConfirmDispositions", applicant, "falsePositive"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EXCLUDED));
    }

    @Test
    void theEngineAssignsAndCompletesNothingInTheNameOfTheFirstOfficer() {
        engineRefusesToAssign(confirmation, OFFICER);
        engineRefusesToComplete(confirmation, CONFIRMED);

        assignments.claim(confirmation.key(), SECOND_OFFICER);
        engineKnowsHolder(confirmation, SECOND_OFFICER);
        engineRefusesToAssign(confirmation, OFFICER);
        engineRefusesToComplete(confirmation, CONFIRMED);

        assignments.release(confirmation.key(), SECOND_OFFICER);
        engineKnowsNoHolder(confirmation);
        engineRefusesToAssign(confirmation, OFFICER);
        keptOut(OFFICER, confirmation, CONFIRM);
        confirmsDispositions(SECOND_OFFICER, applicant);
        waiting("Task_ApproveHighRisk", applicant);
    }

    @Test
    void anAssignmentSmuggledIntoTheInboxIsRefusedByTheEngine() {
        jdbc.sql("update inbox.task set assignee = :officer where key = :key")
                .param("officer", OFFICER.accountId())
                .param("key", confirmation.key())
                .update();

        engineRefusesToAssign(confirmation, OFFICER);
        keptOut(OFFICER, confirmation, CONFIRM);
    }

    @Test
    void aSubmissionSmuggledIntoTheInboxIsRefusedByTheEngine() {
        smuggles(confirmation, OFFICER, "{\"dispositionsConfirmed\":true}");
        engineRefusesToComplete(confirmation, CONFIRMED);
    }

    @Test
    void theEngineCompletesWithWhatWasSubmittedOnly() {
        smuggles(confirmation, SECOND_OFFICER, "{\"dispositionsConfirmed\":false}");
        engineRefusesToComplete(confirmation, CONFIRMED);
        engineRefusesToComplete(confirmation, Map.of());
        client.newCompleteUserTaskCommand(confirmation.key())
                .variables(Map.of("dispositionsConfirmed", false))
                .send()
                .join();
        waiting("Task_ReviewMatches", applicant);
    }

    @Test
    void whoseDecisionWasSentBackAndRedoneByAnotherIsStillNotTheSecondPerson() {
        submits(SECOND_OFFICER, "Task_ConfirmDispositions", applicant, SEND_BACK);
        UserTask again = waiting("Task_ReviewMatches", applicant);
        keptOut(SECOND_OFFICER, again, Map.of("reviewed", true));
        engineRefusesToAssign(again, SECOND_OFFICER);
        reviewsMatches(THIRD_OFFICER, applicant, "falsePositive");

        UserTask second = waiting("Task_ConfirmDispositions", applicant);
        assertThat(second.key()).isNotEqualTo(confirmation.key());
        for (SignedIn decider : new SignedIn[] {OFFICER, THIRD_OFFICER}) {
            keptOut(decider, second, CONFIRM);
            engineRefusesToAssign(second, decider);
        }
        engineRefusesToComplete(second, CONFIRMED);
        // The first task is gone, in the other tab as well.
        refused(Reason.CONFLICT, SECOND_OFFICER, confirmation, CONFIRM);
        confirmsDispositions(SECOND_OFFICER, applicant);
        waiting("Task_ApproveHighRisk", applicant);
    }

    @Test
    void theRiskIsNotTakenByWhoDecidedOnTheMatches() {
        confirmsDispositions(SECOND_OFFICER, applicant);
        UserTask approval = waiting("Task_ApproveHighRisk", applicant);

        keptOut(OFFICER, approval, Map.of("decision", "approve", "reason", "Fine."));
        engineRefusesToAssign(approval, OFFICER);
        engineRefusesToComplete(approval, Map.of("highRiskApproved", true));
        submits(SECOND_OFFICER, "Task_ApproveHighRisk", applicant, Map.of("decision", "approve", "reason", "Fine."));
        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceTheFirstWins() throws Exception {
        submits(SECOND_OFFICER, "Task_ConfirmDispositions", applicant, SEND_BACK);
        UserTask again = waiting("Task_ReviewMatches", applicant);
        MatchDecision seen = reviews.find(Occasion.DUE_DILIGENCE, applicant.applicationId())
                .orElseThrow()
                .inForce()
                .findFirst()
                .orElseThrow();
        Decision decision = new Decision(
                seen.partyId(), seen.entryId(), 0, seen.number(), Disposition.TRUE_MATCH, "The very same.", null);
        List<Future<?>> decided = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (SignedIn officer : List.of(OFFICER, THIRD_OFFICER)) {
                decided.add(officers.submit(() -> inbox.work(
                        again.key(),
                        officer,
                        open -> reviews.decide(
                                Occasion.DUE_DILIGENCE, open.applicationId(), decision, Officer.of(officer)))));
            }
        }

        assertThat(decided)
                .filteredOn(one -> one.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(decided)
                .filteredOn(one -> one.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(one -> assertThat(one.exceptionNow()).isInstanceOf(DecidedMeanwhile.class));
        assertThat(reviews.ofPair(seen.partyId(), null, seen.entryId())).hasSize(2);
    }

    private void keptOut(SignedIn person, UserTask task, Map<String, Object> form) {
        refused(Reason.EXCLUDED, person, task, form);
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> assignments.claim(task.key(), person))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EXCLUDED));
    }

    private void refused(Reason reason, SignedIn person, UserTask task, Map<String, Object> form) {
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> inbox.submit(
                        task.key(), json.valueToTree(form), new Submitter(person, "192.0.2.7", "Scenario/1.0")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void engineRefusesToAssign(UserTask task, SignedIn person) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newAssignUserTaskCommand(task.key())
                        .assignee(person.accountId().toString())
                        .allowOverride(true)
                        .send()
                        .join())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(409));
    }

    private void engineRefusesToComplete(UserTask task, Map<String, Object> variables) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newCompleteUserTaskCommand(task.key())
                        .variables(variables)
                        .send()
                        .join())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(409));
    }

    /** As if the inbox had been got round: nothing of it ran but what its table says. */
    private void smuggles(UserTask task, SignedIn person, String facts) {
        jdbc.sql("""
                        update inbox.task
                        set state = 'SUBMITTED', submitted_by = :person, submitted_at = now(), facts_json = :facts
                        where key = :key
                        """)
                .param("person", person.accountId())
                .param("facts", facts)
                .param("key", task.key())
                .update();
    }

    private void engineKnowsHolder(UserTask task, SignedIn person) {
        await().atMost(PATIENCE).until(() -> person.accountId()
                .toString()
                .equals(client.newUserTaskGetRequest(task.key()).send().join().getAssignee()));
    }

    private void engineKnowsNoHolder(UserTask task) {
        await().atMost(PATIENCE).until(() -> {
            String assignee =
                    client.newUserTaskGetRequest(task.key()).send().join().getAssignee();
            return assignee == null || assignee.isEmpty();
        });
    }
}
