package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.UserTask;
import org.guildhall.onboarding.Journey;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.recruitment.ApplicationState;
import org.junit.jupiter.api.Test;

/** Every named path of the onboarding and its stages. */
class OnboardingScenariosTest extends ProcessScenario {

    private static final Actor TEST = Actor.system("test");
    private static final SignedIn SECOND_MANAGER =
            new SignedIn(UUID.randomUUID(), "Milo Manager", "milo@vendor.example", Role.PARTNER_MANAGER, null);

    @Test
    void anUnremarkableApplicantBecomesACertifiedPartner() {
        Applicant applicant = applies(Samples.unremarkable("Happy Path GmbH"));
        approvesAndGetsEvidence(applicant);
        signs(applicant);
        countersigns(applicant);
        completesCourse(applicant);
        sitsExam(applicant, true);

        endsAt("EndEvent_PartnerCertified");
        journeyIs(applicant, Journey.State.CERTIFIED);
        assertThat(organisations.find(applicant.partnerId()).status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(trailOf(applicant))
                .filteredOn(what ->
                        !Set.of("PartyScreened", "CheckMade", "LessonCompleted").contains(what))
                .contains("ApplicationSubmitted", "ContractSealed", "TrainingCompleted", "CertificateIssued")
                .filteredOn(what -> !what.equals("PartnerStatusChanged"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSuspendedCandidateWaitsForTheCertificateUntilReinstated() {
        Applicant applicant = examPassedWhileSuspended("Held And Reinstated GmbH");
        waitsAt("certification", "Task_AwaitSuspensionDecision");
        trailHas(applicant, "CertificateOnHold");
        passes(Duration.ofDays(5).plusMinutes(1));
        trailHas(applicant, "HoldOverdue");
        organisations.reinstate(applicant.partnerId(), PartnerStatus.ONBOARDING, TEST, applicant.applicationId());

        endsAt("EndEvent_PartnerCertified");
        journeyIs(applicant, Journey.State.CERTIFIED);
        assertThat(organisations.find(applicant.partnerId()).status()).isEqualTo(PartnerStatus.ACTIVE);
    }

    @Test
    void aCandidateWhosePartnershipIsTerminatedGetsNoCertificate() {
        Applicant applicant = examPassedWhileSuspended("Held And Terminated GmbH");
        waitsAt("certification", "Task_AwaitSuspensionDecision");
        organisations.changeStatus(applicant.partnerId(), PartnerStatus.TERMINATED, TEST, applicant.applicationId());

        stageEndsAt("certification", "EndEvent_CertificationStopped");
        endsAt("EndEvent_OnboardingClosed");
        journeyIs(applicant, Journey.State.CLOSED);
        assertThat(trailOf(applicant)).contains("CertificationStopped").doesNotContain("CertificateIssued");
        assertThat(organisations.find(applicant.partnerId()).status()).isEqualTo(PartnerStatus.TERMINATED);
    }

    private Applicant examPassedWhileSuspended(String legalName) {
        Applicant applicant = applies(Samples.unremarkable(legalName));
        approvesAndGetsEvidence(applicant);
        signs(applicant);
        countersigns(applicant);
        completesCourse(applicant);
        organisations.changeStatus(applicant.partnerId(), PartnerStatus.SUSPENDED, TEST, applicant.applicationId());
        sitsExam(applicant, true);
        return applicant;
    }

    @Test
    void aRejectionWithoutAnAppealBecomesFinal() {
        Applicant applicant = rejected("Rejected At Review GmbH");
        waiting("Task_AppealRejection", applicant);
        passes(Duration.ofDays(10).plusMinutes(1));
        trailHas(applicant, "AppealReminderDue");
        passes(Duration.ofDays(4));

        stageEndsAt("recruitment", "EndEvent_AppealLapsed");
        endsAt("EndEvent_OnboardingClosed");
        journeyIs(applicant, Journey.State.CLOSED);
    }

    @Test
    void twoAppealsAreUpheldAndThenTheRejectionIsFinal() {
        Applicant applicant = rejected("Upheld Twice GmbH");
        appeals(applicant);
        UserTask decision = waiting("Task_DecideAppeal", applicant);
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> inbox.submit(
                        decision.key(),
                        json.valueToTree(Map.of("decision", "overturn", "reason", "I changed my mind.")),
                        new Submitter(MANAGER, "192.0.2.7", "Scenario/1.0")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TaskUnavailable.Reason.EXCLUDED));
        passes(Duration.ofDays(10).plusMinutes(1));
        trailHas(applicant, "AppealOverdue");
        decidesAppeal(applicant, "uphold");
        appeals(applicant);
        decidesAppeal(applicant, "uphold");

        stageEndsAt("recruitment", "EndEvent_ApplicationRejected");
        endsAt("EndEvent_OnboardingClosed");
        assertThat(trailOf(applicant)).filteredOn("RejectionUpheld"::equals).hasSize(2);
    }

    @Test
    void anOverturnedRejectionIsReviewedAgainByAnotherManager() {
        Applicant applicant = rejected("Overturned GmbH");
        appeals(applicant);
        decidesAppeal(applicant, "overturn");
        submits(SECOND_MANAGER, "Task_ReviewApplication", applicant, Map.of("decision", "approve"));

        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void anAppealCanBeWithdrawnWhileItIsDecided() {
        Applicant applicant = rejected("Withdrawn Appeal GmbH");
        appeals(applicant);
        waiting("Task_DecideAppeal", applicant);
        journeys.withdraw(
                applicant.applicationId(),
                "We found another vendor.",
                applicant.person().actor());

        endsAt("EndEvent_ApplicationWithdrawn");
        journeyIs(applicant, Journey.State.WITHDRAWN);
        assertThat(applications.find(applicant.applicationId()).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    private Applicant rejected(String legalName) {
        Applicant applicant = applies(Samples.unremarkable(legalName));
        submits(
                MANAGER,
                "Task_ReviewApplication",
                applicant,
                Map.of("decision", "reject", "reason", "We have enough resellers in this region."));
        return applicant;
    }

    private void appeals(Applicant applicant) {
        submits(
                applicant.person(),
                "Task_AppealRejection",
                applicant,
                Map.of("statement", "Nobody else sells to hospitals."));
    }

    private void decidesAppeal(Applicant applicant, String decision) {
        submits(
                SECOND_MANAGER,
                "Task_DecideAppeal",
                applicant,
                Map.of("decision", decision, "reason", "I looked at the region again."));
    }

    @Test
    void anIneligibleApplicantIsRejectedWithoutAReview() {
        Applicant applicant = applies(Samples.application("Embargoed Trading", "KP", "Wilma Eigner"));
        appeals(applicant);
        decidesAppeal(applicant, "uphold");

        stageEndsAt("recruitment", "EndEvent_ApplicationRejected");
        journeyIs(applicant, Journey.State.CLOSED);
        assertThat(trailOf(applicant)).doesNotContain("ApplicationReviewed");
    }

    @Test
    void onlyWhatIsAskedAboutCanBeCorrected() {
        Applicant applicant = applies(Samples.unremarkable("Asked For One Field GmbH"));
        submits(
                MANAGER,
                "Task_ReviewApplication",
                applicant,
                Map.of(
                        "decision",
                        "requestInformation",
                        "reason",
                        "Is this your number?",
                        "fields",
                        List.of("registrationNumber")));
        UserTask task = waiting("Task_ProvideInformation", applicant);
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> submits(
                        applicant.person(),
                        "Task_ProvideInformation",
                        applicant,
                        Map.of("answer", "Yes.", "legalName", "Somebody Else GmbH")))
                .satisfies(refused -> assertThat(refused.errors()).containsOnlyKeys("legalName"));
        assertThat(inbox.open(task.key(), applicant.person()).shown().path("openFields"))
                .singleElement()
                .satisfies(field -> assertThat(field.asText()).isEqualTo("registrationNumber"));
        submits(
                applicant.person(),
                "Task_ProvideInformation",
                applicant,
                Map.of("answer", "It was another.", "registrationNumber", "HRB 9876"));

        UserTask review = waiting("Task_ReviewApplication", applicant);
        assertThat(inbox.open(review.key(), MANAGER)
                        .shown()
                        .at("/corrections/0/after")
                        .asText())
                .isEqualTo("HRB 9876");
    }

    @Test
    void moreInformationIsAskedForAndGiven() {
        Applicant applicant = applies(Samples.unremarkable("More Information GmbH"));
        asksForInformation(applicant);
        submits(
                applicant.person(),
                "Task_ProvideInformation",
                applicant,
                Map.of("answer", "We sell to hospitals and clinics."));
        approves(applicant);

        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void anUnansweredRequestIsRemindedAndThenLapses() {
        Applicant applicant = applies(Samples.unremarkable("Silent Applicant GmbH"));
        asksForInformation(applicant);
        waiting("Task_ProvideInformation", applicant);
        passes(Duration.ofDays(4).plusMinutes(1));
        trailHas(applicant, "InformationReminderDue");
        passes(Duration.ofDays(11));

        stageEndsAt("recruitment", "EndEvent_ApplicationLapsed");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anOverdueReviewIsEscalated() {
        Applicant applicant = applies(Samples.unremarkable("Slow Review GmbH"));
        waiting("Task_ReviewApplication", applicant);
        passes(Duration.ofDays(5).plusMinutes(1));

        trailHas(applicant, "ReviewOverdue");
        approves(applicant);
        stageEndsAt("recruitment", "EndEvent_ApplicationApproved");
    }

    @Test
    void aScreeningHitIsClearedAndTheOnboardingGoesOn() {
        Applicant applicant = applies(Samples.application("Cleared Hit GmbH", "DE", Samples.LISTED_PERSON));
        approvesAndGetsEvidence(applicant);
        reviewsMatches(OFFICER, applicant, "falsePositive");
        confirmsDispositions(SECOND_OFFICER, applicant);
        signs(applicant);

        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
    }

    @Test
    void aHitThatIsNotVeryAlikeIsClearedByOneOfficer() {
        Applicant applicant = applies(Samples.application("Faint Hit GmbH", "DE", Samples.RESEMBLING_PERSON));
        approvesAndGetsEvidence(applicant);
        reviewsMatches(OFFICER, applicant, "falsePositive");

        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
        assertThat(trailOf(applicant)).doesNotContain("MatchReviewConfirmed");
    }

    @Test
    void aReviewIsSentBackDecidedAnewAndConfirmed() {
        Applicant applicant = applies(Samples.application("Second Thoughts GmbH", "DE", Samples.LISTED_PERSON));
        approves(applicant);
        reviewsMatches(OFFICER, applicant, "falsePositive");
        waiting("Task_ConfirmDispositions", applicant);
        passes(Duration.ofDays(3).plusMinutes(1));
        trailHas(applicant, "MatchConfirmationOverdue");
        submits(
                SECOND_OFFICER,
                "Task_ConfirmDispositions",
                applicant,
                Map.of("decision", "sendBack", "reason", "The address is the same."));
        reviewsMatches(OFFICER, applicant, "escalate");
        decidesMatches(SECOND_OFFICER, "Task_ConfirmDispositions", applicant, "trueMatch");
        confirmsDispositions(SECOND_OFFICER, applicant);

        stageEndsAt("due-diligence", "EndEvent_DueDiligenceRejected");
    }

    @Test
    void aConfirmedHitRejectsThePartner() {
        Applicant applicant = applies(Samples.application("Confirmed Hit GmbH", "DE", Samples.LISTED_PERSON));
        approves(applicant);
        reviewsMatches(OFFICER, applicant, "trueMatch");

        stageEndsAt("due-diligence", "EndEvent_DueDiligenceRejected");
        endsAt("EndEvent_OnboardingClosed");
        assertThat(tasks.openOf(applicant.applicationId())).isEmpty();
        journeyIs(applicant, Journey.State.CLOSED);
    }

    @Test
    void aHighRiskIsApprovedByASecondOfficer() {
        Applicant applicant = highRisk("High Risk Approved GmbH");
        waiting("Task_ApproveHighRisk", applicant);
        passes(Duration.ofDays(3).plusMinutes(1));
        trailHas(applicant, "RiskApprovalOverdue");
        submits(SECOND_OFFICER, "Task_ApproveHighRisk", applicant, form("decision", "approve", "reason", "Fine."));

        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
    }

    @Test
    void aHighRiskIsRefused() {
        Applicant applicant = highRisk("High Risk Refused GmbH");
        submits(
                SECOND_OFFICER,
                "Task_ApproveHighRisk",
                applicant,
                Map.of("decision", "reject", "reason", "Outside our appetite."));

        stageEndsAt("due-diligence", "EndEvent_DueDiligenceRejected");
    }

    @Test
    void aDeclinedContractClosesTheOnboarding() {
        Applicant applicant = applies(Samples.unremarkable("Declined Contract GmbH"));
        approvesAndGetsEvidence(applicant);
        submits(
                applicant.person(),
                "Task_SignContract",
                applicant,
                Map.of("decision", "decline", "declineReason", "The commission is too low for us."));

        stageEndsAt("contract-signing", "EndEvent_ContractDeclined");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anUnsignedContractIsRemindedAndExpires() {
        Applicant applicant = applies(Samples.unremarkable("Expired Contract GmbH"));
        approvesAndGetsEvidence(applicant);
        waiting("Task_SignContract", applicant);
        passes(Duration.ofDays(4).plusMinutes(1));
        trailHas(applicant, "SignatureReminderDue");
        passes(Duration.ofDays(11));

        stageEndsAt("contract-signing", "EndEvent_ContractExpired");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anUnfinishedCourseIsRemindedAndLapses() {
        Applicant applicant = atTraining("Lapsed Course GmbH");
        waiting("Task_CompleteCourse", applicant);
        passes(Duration.ofDays(7).plusMinutes(1));
        trailHas(applicant, "CourseReminderDue");
        passes(Duration.ofDays(55));

        stageEndsAt("training", "EndEvent_EnrolmentLapsed");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anExamFailedUpToTheLimitEndsTheCandidacy() {
        Applicant applicant = atTraining("Failed Exam GmbH");
        completesCourse(applicant);
        for (int attempt = 1; attempt <= 3; attempt++) {
            sitsExam(applicant, false);
            coolsDown(attempt, applicant);
        }

        stageEndsAt("certification", "EndEvent_CertificationFailed");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anExamPassedAtTheSecondAttemptCertifies() {
        Applicant applicant = atTraining("Second Attempt GmbH");
        completesCourse(applicant);
        sitsExam(applicant, false);
        coolsDown(1, applicant);
        sitsExam(applicant, true);

        endsAt("EndEvent_PartnerCertified");
    }

    @Test
    void anExamNeverSatLapses() {
        Applicant applicant = atTraining("Lapsed Attempt GmbH");
        completesCourse(applicant);
        waiting("Task_SitExam", applicant);
        passes(Duration.ofDays(31));

        stageEndsAt("certification", "EndEvent_AttemptLapsed");
        endsAt("EndEvent_OnboardingClosed");
    }

    @Test
    void anApplicantWithdrawsInTheMiddleOfAStage() {
        Applicant applicant = applies(Samples.unremarkable("Withdrawn GmbH"));
        approvesAndGetsEvidence(applicant);
        waiting("Task_SignContract", applicant);
        journeys.withdraw(
                applicant.applicationId(),
                "Our plans changed.",
                applicant.person().actor());

        endsAt("EndEvent_ApplicationWithdrawn");
        journeyIs(applicant, Journey.State.WITHDRAWN);
        assertThat(tasks.openOf(applicant.applicationId())).isEmpty();
    }

    @Test
    void anOverdueMatchReviewIsEscalated() {
        Applicant applicant = applies(Samples.application("Slow Compliance GmbH", "DE", Samples.LISTED_PERSON));
        approvesAndGetsEvidence(applicant);
        waiting("Task_ReviewMatches", applicant);
        passes(Duration.ofDays(3).plusMinutes(1));

        trailHas(applicant, "MatchReviewOverdue");
    }

    @Test
    void aScreeningThatCannotRunBlocksTheCaseUntilTheListIsBack() {
        Applicant applicant = applies(Samples.unremarkable("Missing List GmbH"));
        ScreeningFile.damage();
        try {
            approvesAndGetsEvidence(applicant);
            waiting("Task_RestoreScreeningList", applicant);
            passes(Duration.ofDays(1).plusMinutes(1));
            trailHas(applicant, "ListRestorationOverdue");
        } finally {
            ScreeningFile.restore();
        }
        submits(
                OFFICER,
                "Task_RestoreScreeningList",
                applicant,
                Map.of("confirmed", true, "note", "The file is back in its place."));

        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
        assertThat(trailOf(applicant)).contains("PartyScreened");
    }

    @Test
    void anOverdueCountersignatureIsEscalated() {
        Applicant applicant = applies(Samples.unremarkable("Slow Countersignature GmbH"));
        approvesAndGetsEvidence(applicant);
        signs(applicant);
        waiting("Task_CountersignContract", applicant);
        passes(Duration.ofDays(3).plusMinutes(1));

        trailHas(applicant, "CountersignatureOverdue");
        countersigns(applicant);
        stageEndsAt("contract-signing", "EndEvent_ContractSealed");
    }

    @Test
    void aCandidateIsRemindedOfTheExam() {
        Applicant applicant = atTraining("Forgetful Candidate GmbH");
        completesCourse(applicant);
        waiting("Task_SitExam", applicant);
        passes(Duration.ofDays(4).plusMinutes(1));

        trailHas(applicant, "ExamReminderDue");
    }

    private void asksForInformation(Applicant applicant) {
        submits(
                MANAGER,
                "Task_ReviewApplication",
                applicant,
                Map.of("decision", "requestInformation", "reason", "Which customers do you serve?"));
    }

    /** After a failed attempt, the wait until the next one opens; after the last there is none. */
    private void coolsDown(int attempt, Applicant applicant) {
        if (attempt < 3) {
            waitsAt("certification", "IntermediateEvent_CoolDownElapsed");
            passes(Duration.ofDays(1).plusMinutes(1));
        }
    }

    private Applicant highRisk(String legalName) {
        Applicant applicant = applies(Samples.application(legalName, "DE", Samples.LISTED_PERSON));
        approves(applicant);
        // Nobody to train is a yellow flag: with a cleared match that makes a high risk.
        providesEvidence(applicant, Map.of("answer5", "none"));
        reviewsMatches(OFFICER, applicant, "falsePositive");
        confirmsDispositions(SECOND_OFFICER, applicant);
        return applicant;
    }

    private Applicant atTraining(String legalName) {
        Applicant applicant = applies(Samples.unremarkable(legalName));
        approvesAndGetsEvidence(applicant);
        signs(applicant);
        countersigns(applicant);
        return applicant;
    }
}
