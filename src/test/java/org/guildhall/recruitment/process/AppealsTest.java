package org.guildhall.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Set;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.recruitment.AppealDecided;
import org.guildhall.recruitment.AppealLapsed;
import org.guildhall.recruitment.AppealOverdue;
import org.guildhall.recruitment.AppealReminderDue;
import org.guildhall.recruitment.AppealSubmitted;
import org.guildhall.recruitment.ApplicationRejected;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.recruitment.RejectionOverturned;
import org.guildhall.recruitment.RejectionUpheld;
import org.guildhall.recruitment.ReviewDecision;
import org.guildhall.recruitment.SameManager;
import org.guildhall.testing.ActivatedJobs;
import org.guildhall.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppealsTest {

    private static final Actor ENGINE = Actor.system("test");

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final SignedIn rejecter = People.manager();
    private final SignedIn other = People.manager();
    private final AppealRejectionTask appeal = new AppealRejectionTask(house.applications, house.appeals);
    private final DecideAppealTask decide = new DecideAppealTask(
            house.appeals, house.organisations, mock(Accounts.class), new Words(MessageFiles.texts()));
    private final RejectApplicationWorker reject = new RejectApplicationWorker(house.reviews);
    private PartnerApplication application = house.submitted(RecruitmentHouse.form());

    @BeforeEach
    void rejected() {
        house.reviews.review(
                application.id(), ReviewDecision.REJECT, "No overlap.", Set.of(), rejecter.accountId(), ENGINE);
        rejects(true);
    }

    @Test
    void aRejectionSaysUntilWhenOneMayAppeal() {
        assertThat(house.events.only(ApplicationRejected.class).until())
                .isEqualTo(house.clock.instant().plus(Duration.ofDays(14)));
        assertThat(house.appeals.left(application.id())).isEqualTo(2);
    }

    @Test
    void anAppealIsMadeOnceAndOnlyAgainstARejection() {
        assertThat(appeals("Look again.").appealsMade()).isEqualTo(1);
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> appeals("And again."));
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> appeals(" "));
        assertThat(state()).isEqualTo(ApplicationState.APPEALED);
        assertThat(house.events.of(AppealSubmitted.class)).hasSize(1);
    }

    @Test
    void whoRejectedDoesNotDecide() {
        appeals("Look again.");
        UserTask task = task(decide.elementId(), Role.PARTNER_MANAGER);
        assertThat(decide.excluded(task)).containsExactly(rejecter.accountId());
        assertThatExceptionOfType(SameManager.class).isThrownBy(() -> decides(rejecter, "uphold"));
        assertThat(house.events.of(AppealDecided.class)).isEmpty();
    }

    @Test
    void anUpheldRejectionIsToldOnceWithItsReasonAndCanBeFinal() {
        appeals("Look again.");
        assertThat(decides(other, "uphold").rejectionOverturned()).isFalse();
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> decides(other, "overturn"));
        rejects(false);

        RejectionUpheld upheld = house.events.only(RejectionUpheld.class);
        assertThat(upheld.occurrence().reason()).isEqualTo("Looked again.");
        assertThat(upheld.until()).isNull();
        assertThat(state()).isEqualTo(ApplicationState.REJECTED);
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> appeals("Once more."));
    }

    @Test
    void anOverturnedRejectionGoesBackToReviewByAnotherManager() {
        appeals("Look again.");
        assertThat(decides(other, "overturn").rejectionOverturned()).isTrue();

        assertThat(state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(house.applications.find(application.id()).review()).isNull();
        assertThat(house.appeals.rejecters(application.id())).containsExactly(rejecter.accountId());
        assertThat(house.events.of(RejectionOverturned.class)).hasSize(1);
    }

    @Test
    void whoDoesNotAppealInTimeIsRejectedForGood() {
        ActivatedJob reminder = ActivatedJobs.of(RecruitmentProcess.ID, RecruitmentProcess.JobTypes.REMIND_APPELLANT);
        RemindAppellantWorker remind = new RemindAppellantWorker(house.appeals);
        remind.remind(reminder, of());
        remind.remind(reminder, of());
        assertThat(house.events.of(AppealReminderDue.class)).hasSize(1);

        ActivatedJob end = ActivatedJobs.of(RecruitmentProcess.ID, RecruitmentProcess.JobTypes.LAPSE_APPEAL);
        LapseAppealWorker lapse = new LapseAppealWorker(house.appeals);
        assertThat(lapse.lapse(end, of())).isEqualTo(new RecruitmentProcess.LapsedAppeal(true, 0));
        assertThat(lapse.lapse(end, of())).isEqualTo(new RecruitmentProcess.LapsedAppeal(true, 0));
        assertThat(house.events.of(AppealLapsed.class)).hasSize(1);
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> appeals("Too late."));
    }

    @Test
    void anAppealAMomentBeforeTheEndCounts() {
        appeals("Just in time.");
        assertThat(new LapseAppealWorker(house.appeals)
                        .lapse(ActivatedJobs.of(RecruitmentProcess.ID, RecruitmentProcess.JobTypes.LAPSE_APPEAL), of()))
                .isEqualTo(new RecruitmentProcess.LapsedAppeal(false, 1));
        assertThat(house.events.of(AppealLapsed.class)).isEmpty();
    }

    @Test
    void aLateDecisionIsEscalatedOnce() {
        appeals("Look again.");
        ActivatedJob job = ActivatedJobs.of(RecruitmentProcess.ID, RecruitmentProcess.JobTypes.ESCALATE_APPEAL);
        EscalateAppealWorker escalate = new EscalateAppealWorker(house.appeals);
        escalate.escalate(job, of());
        escalate.escalate(job, of());
        assertThat(house.events.of(AppealOverdue.class)).hasSize(1);
    }

    private void rejects(boolean possible) {
        ActivatedJob job = ActivatedJobs.of(RecruitmentProcess.ID, RecruitmentProcess.JobTypes.REJECT_APPLICATION);
        var input = new RecruitmentProcess.RejectApplication(application.id(), "eligible", null, possible, "P14D", 2);
        reject.reject(job, input);
        reject.reject(job, input);
    }

    private RecruitmentProcess.SubmittedAppeal appeals(String statement) {
        return appeal.submit(
                task(appeal.elementId(), Role.APPLICANT),
                new AppealRejectionTask.Form(statement, null),
                People.submits(People.applicant(application.partnerId())));
    }

    private RecruitmentProcess.DecidedAppeal decides(SignedIn manager, String decision) {
        return decide.submit(
                task(decide.elementId(), Role.PARTNER_MANAGER),
                new DecideAppealTask.Form(decision, "Looked again."),
                People.submits(manager));
    }

    private RecruitmentProcess.OfApplication of() {
        return new RecruitmentProcess.OfApplication(application.id());
    }

    private ApplicationState state() {
        return house.applications.find(application.id()).state();
    }

    private UserTask task(String elementId, Role role) {
        return People.task(elementId, RecruitmentProcess.ID, application.id(), application.partnerId(), role);
    }
}
