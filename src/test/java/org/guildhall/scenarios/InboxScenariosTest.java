package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Absences;
import org.guildhall.inbox.InboxQuery;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Planning;
import org.guildhall.inbox.Priority;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskSearch;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.TaskUnavailable.Reason;
import org.guildhall.inbox.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inbox lets through, and what it refuses, on the real engine. */
class InboxScenariosTest extends ProcessScenario {

    private static final SignedIn OTHER_MANAGER =
            new SignedIn(UUID.randomUUID(), "Otto Other", "otto@vendor.example", Role.PARTNER_MANAGER, null);

    private static final Map<String, String> DECLINE =
            Map.of("decision", "decline", "declineReason", "Too little for us.");

    @Autowired
    CamundaClient client;

    @Autowired
    TaskSearch search;

    @Autowired
    Absences absences;

    @Autowired
    Planning planning;

    @Test
    void aTaskIsSubmittedOnceHoweverOftenItIsSent() {
        Applicant applicant = applies(Samples.unremarkable("Double Click GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        send(MANAGER, review, Map.of("decision", "approve"));

        refused(Reason.CONFLICT, MANAGER, review, Map.of("decision", "reject", "reason", "Changed my mind."));
        refused(Reason.CONFLICT, OTHER_MANAGER, review, Map.of("decision", "reject", "reason", "I was later."));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
        assertThat(trailOf(applicant)).containsOnlyOnce("ApplicationReviewed");
    }

    @Test
    void ofTwoColleaguesAtOnceOneSubmitsAndTheOtherIsTold() throws InterruptedException {
        Applicant applicant = applies(Samples.unremarkable("Two At Once GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        List<TaskUnavailable> told = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> colleagues = new ArrayList<>();
        for (SignedIn colleague : List.of(MANAGER, OTHER_MANAGER, MANAGER, OTHER_MANAGER)) {
            colleagues.add(Thread.ofVirtual().start(() -> {
                try {
                    send(colleague, review, Map.of("decision", "approve"));
                } catch (TaskUnavailable late) {
                    told.add(late);
                }
            }));
        }
        for (Thread colleague : colleagues) {
            colleague.join();
        }

        assertThat(told).hasSize(3).allSatisfy(late -> assertThat(late.reason()).isEqualTo(Reason.CONFLICT));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
        assertThat(trailOf(applicant)).containsOnlyOnce("ApplicationReviewed");
    }

    @Test
    void somebodyElsesTaskLooksLikeNone() {
        Applicant applicant = applies(Samples.unremarkable("Somebody Elses GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        SignedIn stranger =
                new SignedIn(UUID.randomUUID(), "Sue Stranger", "sue@else.example", Role.APPLICANT, UUID.randomUUID());

        refused(Reason.NOT_FOUND, stranger, review, Map.of("decision", "approve"));
        refused(Reason.NOT_FOUND, applicant.person(), review, Map.of("decision", "approve"));
        refused(Reason.NOT_FOUND, OFFICER, review, Map.of("decision", "approve"));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> inbox.open(review.key(), stranger))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThat(search.find(stranger, InboxQuery.OPEN).tasks()).isEmpty();
    }

    @Test
    void aFormIsCheckedByItsDefinitionAndNothingChangesWhenItIsWrong() {
        Applicant applicant = applies(Samples.unremarkable("Bad Form GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);

        wrong(review, Map.of(), "decision");
        wrong(review, Map.of("decision", "maybe"), "decision");
        wrong(review, Map.of("decision", 7), "decision");
        wrong(review, Map.of("decision", "reject"), "reason");
        wrong(review, Map.of("decision", "reject", "reason", "x".repeat(20_000)), "reason");
        wrong(review, Map.of("decision", "approve", "applicationApproved", true), "applicationApproved");
        assertThat(tasks.find(review.key())).map(UserTask::state).contains(UserTask.State.OPEN);
        assertThat(trailOf(applicant)).doesNotContain("ApplicationReviewed");
    }

    @Test
    void aClaimedTaskIsForItsHolder() {
        Applicant applicant = applies(Samples.unremarkable("Claimed GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        assignments.claim(review.key(), MANAGER);
        assignments.claim(review.key(), MANAGER);

        refused(Reason.CONFLICT, OTHER_MANAGER, review, Map.of("decision", "approve"));
        assignments.release(review.key(), MANAGER);
        send(OTHER_MANAGER, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void whatSomebodyHoldsWhoLeftIsFreeAgain() {
        Applicant applicant = applies(Samples.unremarkable("Left Behind GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        SignedIn leaver = colleague("Lea Leaver", Role.PARTNER_MANAGER);
        assignments.claim(review.key(), leaver);
        refused(Reason.CONFLICT, OTHER_MANAGER, review, Map.of("decision", "approve"));
        jdbc.sql("update identity.account set active = false where id = :id")
                .param("id", leaver.accountId())
                .update();

        assignments.claim(review.key(), OTHER_MANAGER);
        refused(Reason.CONFLICT, MANAGER, review, Map.of("decision", "approve"));
        send(OTHER_MANAGER, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void aTaskOfAnOrganisationIsDoneByWhomItsRoleAllows() {
        Applicant applicant = applies(Samples.application("Roles GmbH", "DE", "Wilma Eigner", "affiliate"));
        approves(applicant);
        UserTask contract = waiting("Task_SignContract", applicant);
        SignedIn learner = acting(OrganisationRole.LEARNER, applicant);

        refused(Reason.OTHER_ROLE, learner, contract, DECLINE);
        refused(Reason.OTHER_ROLE, acting(OrganisationRole.VIEWER, applicant), contract, DECLINE);
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> assignments.claim(contract.key(), learner))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OTHER_ROLE));
        assertThat(inbox.open(contract.key(), learner).hindrance()).isNotNull();
        assertThat(trailOf(applicant)).doesNotContain("ContractDeclined");

        send(acting(OrganisationRole.SIGNATORY, applicant), contract, DECLINE);
        stageEndsAt("contract-signing", "EndEvent_ContractDeclined");
    }

    @Test
    void theEngineCompletesNothingThatNobodySubmittedHere() {
        Applicant applicant = applies(Samples.unremarkable("Back Door GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newCompleteUserTaskCommand(review.key())
                        .variables(Map.of("reviewDecision", "approve"))
                        .send()
                        .join())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(409));
        assertThat(tasks.find(review.key())).map(UserTask::state).contains(UserTask.State.OPEN);
        send(MANAGER, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void whoeverIsHandedATaskHasItInTheEngineToo() {
        Applicant applicant = applies(Samples.unremarkable("Handed Over GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        SignedIn colleague = colleague("Ben Roth", Role.PARTNER_MANAGER);
        SignedIn stranger = colleague("Olga Officer", Role.COMPLIANCE_OFFICER);
        assignments.claim(review.key(), MANAGER);
        assignments.reassign(review.key(), MANAGER, MANAGER.accountId(), colleague.accountId(), "On leave.");

        engineSays(review, colleague.accountId().toString(), 50, null);
        assertThat(trailOf(applicant)).contains("TaskClaimed", "TaskReassigned");
        refused(Reason.CONFLICT, MANAGER, review, Map.of("decision", "approve"));
        // From a page that was opened before.
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> assignments.reassign(
                        review.key(), OTHER_MANAGER, MANAGER.accountId(), colleague.accountId(), "Stale."));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> assignments.reassign(
                        review.key(), MANAGER, colleague.accountId(), stranger.accountId(), "Wrong role."));
        send(colleague, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void aStandInTakesOverInTheEngineTooAndTheTrailNamesBoth() {
        Applicant applicant = applies(Samples.unremarkable("Stood In GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        SignedIn away = colleague("Ada Away", Role.PARTNER_MANAGER);
        SignedIn standIn = colleague("Stina Standin", Role.PARTNER_MANAGER);
        assignments.claim(review.key(), away);
        absences.plan(away, standIn.accountId(), absences.today(), absences.today());
        assignments.takeOver(review.key(), standIn);

        engineSays(review, standIn.accountId().toString(), 50, null);
        send(standIn, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
        assertThat(trailOf(applicant)).contains("TaskTakenOver");
        assertThat(jdbc.sql("select actor_name from audit.entry where what = 'ApplicationReviewed' and partner_id = :p")
                        .param("p", review.partnerId())
                        .query(String.class)
                        .list())
                .containsExactly("Stina Standin (for Ada Away)");
    }

    @Test
    void priorityAndFollowUpReachTheEngineAndNothingElseChangesThem() {
        Applicant applicant = applies(Samples.unremarkable("Planned GmbH"));
        UserTask review = waiting("Task_ReviewApplication", applicant);
        Instant day = Instant.parse("2031-05-04T00:00:00Z");
        planning.prioritise(review.key(), MANAGER, Priority.URGENT, "The partner signs tomorrow.");
        planning.followUp(review.key(), MANAGER, day);

        engineSays(review, null, 90, day);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> client.newUpdateUserTaskCommand(review.key())
                        .priority(1)
                        .send()
                        .join())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(409));
        planning.followUp(review.key(), MANAGER, null);
        engineSays(review, null, 90, null);
        assertThat(trailOf(applicant)).contains("TaskPriorityChanged", "TaskFollowUpSet");
        assertThat(tasks.find(review.key()))
                .hasValueSatisfying(task -> assertThat(task.dueAt()).isEqualTo(review.dueAt()));
        send(MANAGER, review, Map.of("decision", "approve"));
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void handingOverWhileItIsSubmittedNeverLosesTheSubmission() throws InterruptedException {
        SignedIn colleague = colleague("Cora Quick", Role.PARTNER_MANAGER);
        for (int round = 0; round < 5; round++) {
            Applicant applicant = applies(Samples.unremarkable("Racing " + round + " GmbH"));
            UserTask review = waiting("Task_ReviewApplication", applicant);
            assignments.claim(review.key(), MANAGER);
            List<TaskUnavailable> told = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Thread> both = List.of(
                    tries(told, () -> send(MANAGER, review, Map.of("decision", "approve"))),
                    tries(
                            told,
                            () -> assignments.reassign(
                                    review.key(), MANAGER, MANAGER.accountId(), colleague.accountId(), "Race.")));
            for (Thread one : both) {
                one.join();
            }

            assertThat(told).hasSize(1);
            if (tasks.find(review.key()).orElseThrow().state() == UserTask.State.OPEN) {
                engineSays(review, colleague.accountId().toString(), 50, null);
                send(colleague, review, Map.of("decision", "approve"));
            }
            trailHas(applicant, "ApplicationApproved");
        }
    }

    private static Thread tries(List<TaskUnavailable> told, Runnable action) {
        return Thread.ofVirtual().start(() -> {
            try {
                action.run();
            } catch (TaskUnavailable late) {
                told.add(late);
            }
        });
    }

    private static SignedIn acting(OrganisationRole role, Applicant of) {
        return new SignedIn(
                UUID.randomUUID(), "Kim Colleague", "kim@here.example", Role.APPLICANT, of.partnerId(), role);
    }

    private SignedIn colleague(String name, Role role) {
        SignedIn person = new SignedIn(UUID.randomUUID(), name, UUID.randomUUID() + "@vendor.example", role, null);
        jdbc.sql("""
                        insert into identity.account (id, mail, name, role, created_at)
                        values (:id, :mail, :name, :role, now())
                        """)
                .param("id", person.accountId())
                .param("mail", person.mail())
                .param("name", name)
                .param("role", role.name())
                .update();
        return person;
    }

    private void engineSays(UserTask task, @Nullable String assignee, int priority, @Nullable Instant followUp) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var known = client.newUserTaskGetRequest(task.key()).send().join();
            assertThat(known.getAssignee()).isEqualTo(assignee);
            assertThat(known.getPriority()).isEqualTo(priority);
            assertThat(
                            known.getFollowUpDate() == null
                                    ? null
                                    : known.getFollowUpDate().toInstant())
                    .isEqualTo(followUp);
        });
    }

    private void send(SignedIn person, UserTask task, Map<String, ?> form) {
        inbox.submit(task.key(), json.valueToTree(form), new Submitter(person, "192.0.2.7", "Scenario/1.0"));
    }

    private void refused(Reason reason, SignedIn person, UserTask task, Map<String, ?> form) {
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> send(person, task, form))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void wrong(UserTask task, Map<String, ?> form, String field) {
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> send(MANAGER, task, form))
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }
}
