package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.replay.RatingReplay;
import org.guildhall.duediligence.replay.Replayed;
import org.guildhall.duediligence.replay.Replayed.Verdict;
import org.guildhall.duediligence.replay.ScreeningReplay;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Actor;
import org.guildhall.partners.MadeCorrection;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.profiles.Profile;
import org.guildhall.profiles.Profiles;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.guildhall.recruitment.LegalDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens after the onboarding: lists change, and days come. Nothing is nudged; the schedules do it. */
class EverAfterScenariosTest extends ProcessScenario {

    private static final Actor TEST = Actor.system("test");
    private static final SignedIn THIRD_OFFICER =
            new SignedIn(UUID.randomUUID(), "Tia Third", "tia@vendor.example", Role.COMPLIANCE_OFFICER, null);

    @Autowired
    private PeriodicReviews reviews;

    @Autowired
    private ScreeningReplay screenings;

    @Autowired
    private RatingReplay ratings;

    @Autowired
    private DueDiligenceCases cases;

    @Autowired
    private Profiles profiles;

    @AfterEach
    void listAsItWas() {
        ScreeningFile.restore();
    }

    @Test
    void aNewlyListedOwnerIsClearedAfterAnEscalation() throws IOException {
        Applicant applicant = active("Ever After One GmbH");
        lists("Ever After One");
        waiting("Task_ReviewMatches", applicant);
        passes(Duration.ofDays(2).plusMinutes(1));
        trailHas(applicant, "NewHitsOverdue");
        reviewsMatches(OFFICER, applicant, "falsePositive");
        UserTask confirmation = waiting("Task_ConfirmDispositions", applicant);
        keptOut(OFFICER, confirmation, Map.of("decision", "confirm"));
        submits(
                SECOND_OFFICER,
                "Task_ConfirmDispositions",
                applicant,
                Map.of("decision", "sendBack", "reason", "Which register?"));

        UserTask again = waiting("Task_ReviewMatches", applicant);
        keptOut(SECOND_OFFICER, again, Map.of("reviewed", true));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> decidesMatches(SECOND_OFFICER, "Task_ReviewMatches", applicant, "trueMatch"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TaskUnavailable.Reason.EXCLUDED));
        reviewsMatches(OFFICER, applicant, "escalate");
        waiting("Task_ConfirmDispositions", applicant);
        passes(Duration.ofDays(2).plusMinutes(1));
        trailHas(applicant, "NewHitsConfirmationOverdue");
        assertThat(trailOf(applicant)).doesNotContain("NewHitsReviewed");
        decidesMatches(SECOND_OFFICER, "Task_ConfirmDispositions", applicant, "falsePositive");
        confirmsDispositions(SECOND_OFFICER, applicant);

        stageEndsAt("rescreening", "EndEvent_NewHitsCleared");
        assertThat(trailOf(applicant))
                .contains(
                        "MatchDecided",
                        "MatchReviewSubmitted",
                        "MatchReviewSentBack",
                        "MatchReviewConfirmed",
                        "NewHitsReviewed");
        assertThat(status(applicant)).isEqualTo(PartnerStatus.ACTIVE);
        List<Replayed> made =
                screenings.replay(cases.find(applicant.applicationId()).orElseThrow());
        Replayed since = made.getLast();
        assertThat(since.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(since.then()).isEqualTo("1 hit: Ever After One");
        assertThat(since.today()).isEmpty();
        Replayed then = made.getFirst();
        assertThat(then.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(then.today()).singleElement().asString().contains("is found, and was not then");
        assertThat(ratings.replay(applicant.applicationId()).orElseThrow().verdict())
                .isEqualTo(Verdict.IDENTICAL);
    }

    @Test
    void whoIsLessAlikeIsClearedByOneOfficer() throws IOException {
        Applicant applicant = passesDueDiligence("Heron Shipping 2");
        lists("Heron Shipping 3");
        reviewsMatches(OFFICER, applicant, "falsePositive");

        stageEndsAt("rescreening", "EndEvent_NewHitsCleared");
        assertThat(trailOf(applicant)).contains("NewHitsReviewed").doesNotContain("MatchReviewConfirmed");
    }

    @Test
    void aConfirmedHitEndsThePartnership() throws IOException {
        Applicant applicant = active("Ever After Two GmbH");
        lists("Ever After Two");
        reviewsMatches(OFFICER, applicant, "trueMatch");
        waiting("Task_DecideSuspension", applicant);
        assertThat(status(applicant)).isEqualTo(PartnerStatus.SUSPENDED);
        passes(Duration.ofDays(5).plusMinutes(1));
        trailHas(applicant, "SuspensionOverdue");
        decidesSuspension(applicant, "terminate", "It is listed.");

        stageEndsAt("rescreening", "EndEvent_SuspensionDecided");
        assertThat(status(applicant)).isEqualTo(PartnerStatus.TERMINATED);
    }

    @Test
    void aCaseWaitsForNewHitsAndPassesOnceTheyAreCleared() throws IOException {
        Applicant applicant = applies(Samples.unremarkable("Ever Before One GmbH"));
        approves(applicant);
        waiting("Task_ProvideEvidence", applicant);
        lists("Ever Before One");
        waiting("Task_ReviewMatches", applicant);
        providesEvidence(applicant, Map.of());
        // Undecided, the applicant's own hit makes the risk high; taking it does not replace the decision on the hit.
        submits(SECOND_OFFICER, "Task_ApproveHighRisk", applicant, Map.of("decision", "approve", "reason", "Known."));
        waitsAt("due-diligence", "Task_AwaitDecisionOnNewHits");
        passes(Duration.ofDays(3).plusMinutes(1));
        trailHas(applicant, "NewHitsOverdue");
        assertThat(trailOf(applicant)).contains("RiskRated").doesNotContain("DueDiligencePassed");
        reviewsMatches(OFFICER, applicant, "falsePositive");
        confirmsDispositions(SECOND_OFFICER, applicant);

        stageEndsAt("due-diligence", "EndEvent_DueDiligencePassed");
        waiting("Task_SignContract", applicant);
    }

    @Test
    void aCaseEndsWithThePartnershipWhenANewHitIsTrue() throws IOException {
        Applicant applicant = applies(Samples.unremarkable("Ever Before Two GmbH"));
        approves(applicant);
        waiting("Task_ProvideEvidence", applicant);
        lists("Ever Before Two");
        reviewsMatches(OFFICER, applicant, "trueMatch");
        waiting("Task_DecideSuspension", applicant);
        providesEvidence(applicant, Map.of());
        decidesSuspension(applicant, "terminate", "It is listed.");
        // The applicant itself is listed, so its ownership is sanctioned and the risk is high.
        submits(
                SECOND_OFFICER,
                "Task_ApproveHighRisk",
                applicant,
                Map.of("decision", "approve", "reason", "By mistake."));

        stageEndsAt("due-diligence", "EndEvent_DueDiligenceRejected");
        assertThat(status(applicant)).isEqualTo(PartnerStatus.TERMINATED);
        assertThat(trailOf(applicant)).doesNotContain("DueDiligencePassed");
    }

    @Test
    void aPartnerIsReviewedWhenItsDayComesAndConfirmed() {
        Applicant applicant = active("Ever After Three GmbH");
        passes(Duration.ofDays(3 * 366));
        waiting("Task_ReviewPartner", applicant);
        passes(Duration.ofDays(7).plusMinutes(1));
        trailHas(applicant, "PeriodicReviewReminderDue");
        passes(Duration.ofDays(7));
        trailHas(applicant, "PeriodicReviewOverdue");
        submits(OFFICER, "Task_ReviewPartner", applicant, Map.of("outcome", "confirm", "reason", "Nothing new."));

        stageEndsAt("periodic-review", applicant, "EndEvent_PartnerConfirmed");
        assertThat(reviews.ahead(applicant.partnerId())).isPresent();
    }

    @Test
    void aPartnerThatChangesItsOwnersIsLookedAtAgain() {
        Applicant applicant = active("Ever After Five GmbH");
        Profile profile = profiles.of(applicant.partnerId());
        LegalDetails details = LegalDetails.of(profile.organisation(), profile.parties());
        LegalDetails changed = new LegalDetails(
                details.legalName(),
                details.registrationNumber(),
                details.country(),
                List.of(Owner.person(Samples.LISTED_PERSON, LocalDate.of(1970, 1, 1), "DE", BigDecimal.valueOf(100))),
                details.directors(),
                details.signatoryName(),
                details.signatoryTitle(),
                details.signatoryBirthDate(),
                details.signatoryBirthPlace(),
                details.signatoryNationality());
        profiles.change(
                UUID.randomUUID(),
                0,
                applicant.partnerId(),
                applicant.applicationId(),
                changed,
                applicant.person().actor());

        waiting("Task_ReviewMatches", applicant);
        UserTask review = waiting("Task_ReviewPartner", applicant);
        assertThat(inbox.open(review.key(), OFFICER).shown().path("corrections"))
                .singleElement()
                .satisfies(shown -> assertThat(shown.path("after").asText()).contains(Samples.LISTED_PERSON));
        submits(OFFICER, "Task_ReviewPartner", applicant, Map.of("outcome", "confirm", "reason", "Another person."));
        stageEndsAt("periodic-review", applicant, "EndEvent_PartnerConfirmed");
        assertThat(profiles.of(applicant.partnerId()).changes())
                .extracting(MadeCorrection::vetting)
                .containsExactly(MadeCorrection.Vetting.CONFIRMED);
        assertThat(trailOf(applicant)).contains("LegalDataCorrected");
    }

    @Test
    void aPartnerThatIsNotConfirmedIsSuspendedAndReinstated() {
        Applicant applicant = active("Ever After Four GmbH");
        passes(Duration.ofDays(3 * 366));
        submits(OFFICER, "Task_ReviewPartner", applicant, Map.of("outcome", "suspend", "reason", "Owner unknown."));
        decidesSuspension(applicant, "reinstate", "Owner named.");

        stageEndsAt("partner-suspension", "EndEvent_PartnerReinstated");
        stageEndsAt("periodic-review", applicant, "EndEvent_SuspensionDecided");
        assertThat(status(applicant)).isEqualTo(PartnerStatus.ACTIVE);
    }

    @Test
    void aSecondReasonIsDecidedWithTheFirstAndItsTaskIsOnlyClosed() throws IOException {
        Applicant applicant = active("Ever After Six GmbH");
        passes(Duration.ofDays(3 * 366));
        submits(OFFICER, "Task_ReviewPartner", applicant, Map.of("outcome", "suspend", "reason", "Owner unknown."));
        UserTask first = waiting("Task_DecideSuspension", applicant);
        lists("Ever After Six");
        decidesMatches(THIRD_OFFICER, "Task_ReviewMatches", applicant, "trueMatch");
        submits(THIRD_OFFICER, "Task_ReviewMatches", applicant, Map.of("reviewed", true));
        await().atMost(PATIENCE)
                .until(() -> tasks.openOf(applicant.applicationId()).stream()
                                .filter(task -> task.elementId().equals("Task_DecideSuspension"))
                                .count()
                        == 2);

        keptOut(THIRD_OFFICER, first, Map.of("decision", "reinstate", "reason", "Fine."));
        decidesSuspension(applicant, "reinstate", "Owner named, and another company is listed.");
        submits(SECOND_OFFICER, "Task_DecideSuspension", applicant, Map.of());
        stageEndsAt("periodic-review", applicant, "EndEvent_SuspensionDecided");
        stageEndsAt("rescreening", "EndEvent_SuspensionDecided");
        assertThat(status(applicant)).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(trailOf(applicant)).containsOnlyOnce("PartnerReinstated");
    }

    private void decidesSuspension(Applicant applicant, String decision, String reason) {
        UserTask task = waiting("Task_DecideSuspension", applicant);
        List<String> reasons =
                inbox.open(task.key(), SECOND_OFFICER).shown().path("reasons").findValuesAsText("value");
        submits(
                SECOND_OFFICER,
                "Task_DecideSuspension",
                applicant,
                Map.of("weighed", reasons, "decision", decision, "reason", reason));
    }

    /** A partner whose due diligence is passed; how it came to be active is not the matter here. */
    private Applicant active(String legalName) {
        Applicant applicant = passesDueDiligence(legalName);
        organisations.changeStatus(applicant.partnerId(), PartnerStatus.ACTIVE, TEST, applicant.applicationId());
        return applicant;
    }

    private Applicant passesDueDiligence(String legalName) {
        Applicant applicant = applies(Samples.unremarkable(legalName));
        approvesAndGetsEvidence(applicant);
        trailHas(applicant, "DueDiligencePassed");
        return applicant;
    }

    private void keptOut(SignedIn person, UserTask task, Map<String, ?> form) {
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> inbox.submit(
                        task.key(), json.valueToTree(form), new Submitter(person, "192.0.2.7", "Scenario/1.0")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TaskUnavailable.Reason.EXCLUDED));
    }

    private PartnerStatus status(Applicant applicant) {
        return organisations.find(applicant.partnerId()).status();
    }

    /** A new version of the list names somebody else of that name. */
    private void lists(String company) throws IOException {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from duediligence.rescreening_run where finished_at is not null")
                                .query(Long.class)
                                .single()
                        > 0);
        Files.writeString(
                ScreeningFile.PATH,
                "\nNEW-%s;organisation;%s;;FICTION-NEW\n".formatted(UUID.randomUUID(), company),
                StandardOpenOption.APPEND);
    }
}
