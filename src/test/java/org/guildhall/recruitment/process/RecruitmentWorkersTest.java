package org.guildhall.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.guildhall.recruitment.ApplicationApproved;
import org.guildhall.recruitment.ApplicationLapsed;
import org.guildhall.recruitment.ApplicationRejected;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.Eligibility;
import org.guildhall.recruitment.IllegalApplicationState;
import org.guildhall.recruitment.InformationForm;
import org.guildhall.recruitment.InformationProvided;
import org.guildhall.recruitment.InformationReminderDue;
import org.guildhall.recruitment.InformationRequest;
import org.guildhall.recruitment.InformationRequested;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.recruitment.ReviewDecision;
import org.guildhall.recruitment.ReviewOverdue;
import org.guildhall.testing.ActivatedJobs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every worker gets its job twice, as the engine may deliver it: the second time changes and says nothing. */
class RecruitmentWorkersTest {

    private static final Actor MARA = Actor.person(UUID.randomUUID(), "Mara Manager");

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final RequestInformationWorker requestInformation = new RequestInformationWorker(house.requests);
    private final LapseApplicationWorker lapse = new LapseApplicationWorker(house.requests);
    private final RemindApplicantWorker remind = new RemindApplicantWorker(house.requests);

    @Test
    void completenessGivesTheFactsOfTheEligibilityDecision() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        CheckCompletenessWorker worker = new CheckCompletenessWorker(house.reviews);

        var first = worker.check(of(application));
        var second = worker.check(of(application));

        assertThat(first).isEqualTo(new RecruitmentProcess.CheckedCompleteness(true, "reseller", "DE", "met"));
        assertThat(second).isEqualTo(first);
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void whatIsMissingBecomesTheQuestion() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form("Nordlicht", null, null, 3));
        ActivatedJob job = job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION);

        assertThat(new CheckCompletenessWorker(house.reviews)
                        .check(of(application))
                        .applicationComplete())
                .isFalse();
        requestInformation.request(job, asking(application));
        requestInformation.request(job, asking(application));

        InformationRequested asked = house.events.only(InformationRequested.class);
        assertThat(asked.occurrence().reason())
                .contains("registration number")
                .contains("years")
                .doesNotContain("people work");
        assertThat(asked.occurrence().actor().modelVersion()).isEqualTo("recruitment:3");
        assertThat(house.requests.ofApplication(application.id())).hasSize(1);
        assertThat(state(application)).isEqualTo(ApplicationState.INFORMATION_REQUESTED);
    }

    @Test
    void aMissingNumberIsExplainedOnlyOnce() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form("Nordlicht", null, 3, 3));
        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        house.requests.provide(application.id(), answer("Sole traders have none here."), MARA);

        assertThat(new CheckCompletenessWorker(house.reviews)
                        .check(of(application))
                        .applicationComplete())
                .isTrue();
    }

    @Test
    void aLateRepetitionDoesNotAskAgain() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        ActivatedJob job = job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION);
        requestInformation.request(job, asking(application));
        house.requests.provide(application.id(), answer("Here."), MARA);
        house.events.forget();

        requestInformation.request(job, asking(application));

        assertThat(house.events.all()).isEmpty();
        assertThat(state(application)).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aReviewersQuestionGoesOutAndIsUsedUp() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.reviews.review(
                application.id(),
                ReviewDecision.REQUEST_INFORMATION,
                "Who are your customers?",
                Set.of(),
                UUID.randomUUID(),
                MARA);

        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        house.requests.provide(application.id(), answer("Bakeries."), MARA);
        house.reviews.review(application.id(), ReviewDecision.APPROVE, null, Set.of(), UUID.randomUUID(), MARA);

        assertThat(house.requests.ofApplication(application.id()))
                .extracting(InformationRequest::request, InformationRequest::answer)
                .containsExactly(tuple("Who are your customers?", "Bakeries."));
        assertThat(house.events.of(InformationProvided.class)).hasSize(1);
    }

    @Test
    void everyReminderGoesOutOnceWhileTheQuestionIsOpen() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        ActivatedJob first = job(RecruitmentProcess.JobTypes.REMIND_APPLICANT);
        ActivatedJob second = job(RecruitmentProcess.JobTypes.REMIND_APPLICANT);

        remind.remind(first, of(application));
        remind.remind(first, of(application));
        assertThat(house.events.of(InformationReminderDue.class)).hasSize(1);

        remind.remind(second, of(application));
        assertThat(house.events.of(InformationReminderDue.class)).hasSize(2);

        house.requests.provide(application.id(), answer("Here."), MARA);
        remind.remind(job(RecruitmentProcess.JobTypes.REMIND_APPLICANT), of(application));
        assertThat(house.events.of(InformationReminderDue.class)).hasSize(2);
    }

    @Test
    void anUnansweredApplicationLapses() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        ActivatedJob job = job(RecruitmentProcess.JobTypes.LAPSE_APPLICATION);

        assertThat(lapse.lapse(job, of(application)).applicationLapsed()).isTrue();
        assertThat(lapse.lapse(job, of(application)).applicationLapsed()).isTrue();

        assertThat(house.events.only(ApplicationLapsed.class).occurrence().reason())
                .contains("No answer");
        assertThat(state(application)).isEqualTo(ApplicationState.LAPSED);
    }

    @Test
    void anAnswerJustBeforeTheEndCounts() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        house.requests.provide(application.id(), answer("Just in time."), MARA);
        ActivatedJob job = job(RecruitmentProcess.JobTypes.LAPSE_APPLICATION);

        assertThat(lapse.lapse(job, of(application)).applicationLapsed()).isFalse();
        requestInformation.request(job(RecruitmentProcess.JobTypes.REQUEST_INFORMATION), asking(application));
        assertThat(lapse.lapse(job, of(application)).applicationLapsed())
                .as("a late repetition leaves the next question alone")
                .isFalse();

        assertThat(state(application)).isEqualTo(ApplicationState.INFORMATION_REQUESTED);
        assertThat(house.events.of(ApplicationLapsed.class)).isEmpty();
    }

    @Test
    void duplicatesAreConfirmedOrganisationsOnly() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form("Nordlicht GmbH", "HRB 1", 5, 5));
        house.applications.receive(RecruitmentHouse.form("NORDLICHT AG", "HRB 2", 5, 5));
        CheckDuplicatesWorker worker = new CheckDuplicatesWorker(house.reviews);
        var input = new RecruitmentProcess.CheckDuplicates(application.id(), "review", "Young company");

        assertThat(worker.check(input).duplicatesFound()).isFalse();

        house.submitted(RecruitmentHouse.form("Nord-Licht", "hrb1", 5, 5));
        assertThat(worker.check(input).duplicatesFound()).isTrue();
        assertThat(worker.check(input).duplicatesFound()).isTrue();
        assertThat(house.applications.find(application.id()).eligibility())
                .isEqualTo(new Eligibility("review", "Young company"));
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void anApprovalIsCarriedOutOnce() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.reviews.review(application.id(), ReviewDecision.APPROVE, null, Set.of(), UUID.randomUUID(), MARA);
        ApproveApplicationWorker worker = new ApproveApplicationWorker(house.reviews);
        ActivatedJob job = job(RecruitmentProcess.JobTypes.APPROVE_APPLICATION);

        worker.approve(job, of(application));
        worker.approve(job, of(application));

        assertThat(house.events.of(ApplicationApproved.class)).hasSize(1);
        assertThat(house.events.of(PartnerStatusChanged.class)).hasSize(1);
        assertThat(state(application)).isEqualTo(ApplicationState.APPROVED);
        assertThat(house.organisations.find(application.partnerId()).status()).isEqualTo(PartnerStatus.ONBOARDING);
    }

    @Test
    void nothingIsApprovedWithoutAManager() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        ApproveApplicationWorker worker = new ApproveApplicationWorker(house.reviews);

        assertThatThrownBy(() -> worker.approve(job(RecruitmentProcess.JobTypes.APPROVE_APPLICATION), of(application)))
                .isInstanceOf(IllegalApplicationState.class)
                .hasMessageContaining("Let a partner manager review it");
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void aManagersRejectionHasTheManagersReason() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.reviews.review(application.id(), ReviewDecision.REJECT, "No overlap.", Set.of(), UUID.randomUUID(), MARA);

        rejectTwice(application, "eligible", null);

        assertThat(house.events.only(ApplicationRejected.class).occurrence().reason())
                .isEqualTo("No overlap.");
        assertThat(house.applications.summary(application.id()).closingReason()).isEqualTo("No overlap.");
    }

    @Test
    void anIneligibleApplicationIsRejectedForTheReasonOfTheDecision() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());

        rejectTwice(application, "ineligible", "Country not served");

        assertThat(house.events.only(ApplicationRejected.class).occurrence().reason())
                .isEqualTo("Country not served");
        assertThat(state(application)).isEqualTo(ApplicationState.REJECTED);
    }

    @Test
    void whoAppliedInGermanIsToldInGermanWhatTheRulesSay() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        LocaleContextHolder.resetLocaleContext();
        String english = "Trade sanctions do not allow us to work with companies in this country.";

        rejectTwice(application, "ineligible", english);

        assertThat(house.events.only(ApplicationRejected.class).occurrence().reason())
                .isEqualTo("Handelssanktionen erlauben es uns nicht, mit Unternehmen in diesem Land zu arbeiten.");
        assertThat(house.applications.find(application.id()).eligibility())
                .isEqualTo(new Eligibility("ineligible", english));
    }

    @Test
    void nothingIsRejectedWithoutAReason() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        RejectApplicationWorker worker = new RejectApplicationWorker(house.reviews);

        assertThatThrownBy(() -> worker.reject(
                        job(RecruitmentProcess.JobTypes.REJECT_APPLICATION), rejection(application, "eligible", null)))
                .isInstanceOf(IllegalApplicationState.class);
        assertThat(state(application)).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aLateReviewIsEscalatedOnceAndNotAfterTheDecision() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        EscalateReviewWorker worker = new EscalateReviewWorker(house.reviews);
        ActivatedJob job = job(RecruitmentProcess.JobTypes.ESCALATE_REVIEW);

        worker.escalate(job, of(application));
        worker.escalate(job, of(application));
        assertThat(house.events.of(ReviewOverdue.class)).hasSize(1);

        house.reviews.review(application.id(), ReviewDecision.APPROVE, null, Set.of(), UUID.randomUUID(), MARA);
        worker.escalate(job(RecruitmentProcess.JobTypes.ESCALATE_REVIEW), of(application));
        assertThat(house.events.of(ReviewOverdue.class)).hasSize(1);
    }

    private void rejectTwice(PartnerApplication application, String verdict, @Nullable String reason) {
        RejectApplicationWorker worker = new RejectApplicationWorker(house.reviews);
        ActivatedJob job = job(RecruitmentProcess.JobTypes.REJECT_APPLICATION);
        var input = rejection(application, verdict, reason);
        worker.reject(job, input);
        worker.reject(job, input);
    }

    private static RecruitmentProcess.RejectApplication rejection(
            PartnerApplication application, String verdict, @Nullable String reason) {
        return new RecruitmentProcess.RejectApplication(application.id(), verdict, reason, true, "P14D", 2);
    }

    private static RecruitmentProcess.RequestInformation asking(PartnerApplication application) {
        return new RecruitmentProcess.RequestInformation(application.id(), "P14D");
    }

    private ApplicationState state(PartnerApplication application) {
        return house.applications.find(application.id()).state();
    }

    private static RecruitmentProcess.OfApplication of(PartnerApplication application) {
        return new RecruitmentProcess.OfApplication(application.id());
    }

    private static InformationForm answer(String text) {
        return new InformationForm(text, null, null, null, null, null, null);
    }

    private static ActivatedJob job(String type) {
        return ActivatedJobs.of(RecruitmentProcess.ID, type);
    }
}
