package org.guildhall.certification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.certification.Attempt;
import org.guildhall.certification.AttemptLapsed;
import org.guildhall.certification.AttemptOpened;
import org.guildhall.certification.Certificate;
import org.guildhall.certification.CertificateIssued;
import org.guildhall.certification.CertificateOnHold;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.CertificationFailed;
import org.guildhall.certification.CertificationStopped;
import org.guildhall.certification.ExamFailed;
import org.guildhall.certification.ExamPassed;
import org.guildhall.certification.ExamQuestion;
import org.guildhall.certification.ExamReminderDue;
import org.guildhall.certification.Examinations;
import org.guildhall.certification.Hold;
import org.guildhall.certification.HoldOverdue;
import org.guildhall.certification.Holds;
import org.guildhall.certification.PartnerActivated;
import org.guildhall.certification.process.CertificationProcess.Case;
import org.guildhall.certification.process.CertificationProcess.CertificateDue;
import org.guildhall.certification.process.CertificationProcess.JobTypes;
import org.guildhall.certification.process.CertificationProcess.Lapse;
import org.guildhall.certification.process.CertificationProcess.Result;
import org.guildhall.documents.Documents;
import org.guildhall.identity.Role;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.papers.HappenedEvents;
import org.guildhall.testing.papers.Jobs;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.Pdf;
import org.guildhall.testing.papers.People;
import org.guildhall.testing.papers.Register;
import org.guildhall.tracks.TrackRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PapersContext.class)
class CertificationTest {

    @Autowired
    Examinations examinations;

    @Autowired
    Certificates certificates;

    @Autowired
    Documents documents;

    @Autowired
    OpenAttemptWorker open;

    @Autowired
    LapseAttemptWorker lapse;

    @Autowired
    RemindCandidateWorker remind;

    @Autowired
    IssueCertificateWorker issue;

    @Autowired
    ActivatePartnerWorker activate;

    @Autowired
    CloseCandidacyWorker close;

    @Autowired
    EscalateHoldWorker escalate;

    @Autowired
    StopCertificationWorker stop;

    @Autowired
    Holds holds;

    @Autowired
    SitExamTask task;

    @Autowired
    Organisations organisations;

    @Autowired
    Register register;

    @Autowired
    HappenedEvents events;

    @Autowired
    MutableClock clock;

    @Autowired
    ObjectMapper json;

    UUID applicationId = UUID.randomUUID();
    UUID partnerId = UUID.randomUUID();

    @BeforeEach
    void anOpenAttempt() {
        TrackRegister.assign(applicationId, PartnerType.RESELLER);
        partnerId = register.organisation("Müller & Söhne GmbH", "Carla Contact", "Jürgen Müller");
        openTwice();
    }

    @Test
    void openedTwiceThereIsOneAttempt() {
        assertThat(examinations.ofApplication(applicationId)).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.questions()).hasSize(5).doesNotHaveDuplicates();
        });
        assertThat(events.of(applicationId, AttemptOpened.class)).hasSize(1);
    }

    @Test
    void formShowsFiveQuestionsAndNothingThatTellsTheAnswers() throws Exception {
        JsonNode shown = json.valueToTree(task.show(userTask()));

        assertThat(shown.fieldNames()).toIterable().containsExactlyInAnyOrder("exam", "questions");
        assertThat(shown.get("exam").toString())
                .isEqualTo("{\"programme\":\"Guildhall Certified Partner\",\"passMark\":80,\"attempt\":1,"
                        + "\"attemptsAllowed\":3}");
        assertThat(shown.get("questions")).hasSize(5).allSatisfy(question -> {
            assertThat(question.fieldNames()).toIterable().containsExactlyInAnyOrder("text", "options");
            assertThat(question.get("options")).hasSize(4).allSatisfy(option -> assertThat(option.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("label", "value"));
            assertThat(question.get("options").findValuesAsText("value")).containsExactly("a", "b", "c", "d");
        });
        assertThat(json.valueToTree(task.show(userTask())).toString()).isEqualTo(shown.toString());
    }

    @Test
    void fourOfFivePassAndThreeOfFiveFail() throws Exception {
        assertThat(answer(3)).isEqualTo(new Result(false, 2, "PT24H"));
        assertThat(events.of(applicationId, ExamFailed.class)).singleElement().satisfies(event -> {
            assertThat(event.attemptsLeft()).isEqualTo(2);
            assertThat(event.nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
            assertThat(event.occurrence().reason()).isEqualTo("The score was 60 %, the pass mark is 80 %.");
        });

        clock.pass(Duration.ofDays(1));
        openTwice();
        assertThat(answer(4)).isEqualTo(new Result(true, 0, "PT24H"));
        assertThat(events.of(applicationId, ExamPassed.class)).singleElement().satisfies(event -> {
            assertThat(event.number()).isEqualTo(2);
            assertThat(event.scorePercent()).isEqualTo(80);
        });
        assertThat(examinations.ofApplication(applicationId))
                .extracting(Attempt::state)
                .containsExactly(Attempt.State.FAILED, Attempt.State.PASSED);
    }

    @Test
    void aJobThatArrivesAgainAfterTheAttemptFailedOpensNoOther() throws Exception {
        var another = UUID.randomUUID();
        TrackRegister.assign(another, PartnerType.RESELLER);
        var job = Jobs.job(CertificationProcess.ID, JobTypes.OPEN_ATTEMPT);
        open.open(job, new Case(another, partnerId));
        applicationId = another;
        answer(0);
        open.open(job, new Case(another, partnerId));

        assertThat(examinations.ofApplication(another)).hasSize(1);
    }

    @Test
    void candidacyEndsOnceWhenAllAttemptsAreUsed() throws Exception {
        answer(0);
        openTwice();
        answer(1);
        openTwice();
        assertThat(answer(2)).isEqualTo(new Result(false, 0, "PT24H"));
        assertThat(events.of(applicationId, ExamFailed.class).getLast().nextAttemptAt())
                .isNull();
        assertThatThrownBy(this::openTwice).hasMessageContaining("all 3 are used");

        var job = Jobs.job(CertificationProcess.ID, JobTypes.CLOSE_CANDIDACY);
        close.close(job, new Case(applicationId, partnerId));
        close.close(job, new Case(applicationId, partnerId));
        assertThat(events.of(applicationId, CertificationFailed.class)).hasSize(1);
    }

    @Test
    void everyQuestionNeedsAnAnswerOfItsOwn() throws Exception {
        assertThat(refused(new SitExamTask.Form("a", null, "e", "", "<b>")))
                .containsOnlyKeys("answer2", "answer3", "answer4", "answer5");
        answer(5);
        assertThat(refused(new SitExamTask.Form("a", "b", "c", "d", "a"))).containsOnlyKeys("");
    }

    @Test
    void anUnansweredAttemptLapsesOnce() {
        var job = Jobs.job(CertificationProcess.ID, JobTypes.LAPSE_ATTEMPT);
        Lapse lapsed = new Lapse(true, false, 2, "PT24H");

        assertThat(lapse.lapse(job, new Case(applicationId, partnerId))).isEqualTo(lapsed);
        assertThat(lapse.lapse(job, new Case(applicationId, partnerId))).isEqualTo(lapsed);
        assertThat(events.of(applicationId, AttemptLapsed.class)).hasSize(1);
        assertThat(refused(new SitExamTask.Form("a", "b", "c", "d", "a"))).containsOnlyKeys("");
    }

    @Test
    void whoAnsweredAMomentBeforeTheTimerIsNotForgotten() throws Exception {
        answer(5);

        assertThat(lapse.lapse(
                        Jobs.job(CertificationProcess.ID, JobTypes.LAPSE_ATTEMPT), new Case(applicationId, partnerId)))
                .isEqualTo(new Lapse(false, true, 0, "PT24H"));
        assertThat(events.of(applicationId, AttemptLapsed.class)).isEmpty();
    }

    @Test
    void remindsOncePerStepAndOnlyWhileTheAttemptIsOpen() throws Exception {
        var job = Jobs.job(CertificationProcess.ID, JobTypes.REMIND_CANDIDATE);
        remind.remind(job, new Case(applicationId, partnerId));
        remind.remind(job, new Case(applicationId, partnerId));
        answer(5);
        remind.remind(Jobs.job(CertificationProcess.ID, JobTypes.REMIND_CANDIDATE), new Case(applicationId, partnerId));

        assertThat(events.of(applicationId, ExamReminderDue.class)).hasSize(1);
    }

    @Test
    void certificateIsIssuedOnceAndItsPaperSaysWhatTheRegisterSays() throws Exception {
        answer(5);
        var job = Jobs.job(CertificationProcess.ID, JobTypes.ISSUE_CERTIFICATE);
        issue.issue(job, due());
        issue.issue(job, due());

        Certificate certificate = certificates.ofApplication(applicationId).orElseThrow();
        assertThat(certificates.withSerial(certificate.serial())).contains(certificate);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        assertThat(certificate.issuedOn()).isEqualTo(today);
        assertThat(certificate.expiresOn()).isEqualTo(today.plusYears(1));
        assertThat(certificate.validOn(today.plusYears(1))).isTrue();
        assertThat(certificate.validOn(today.plusYears(1).plusDays(1))).isFalse();
        assertThat(documents.ofApplication(applicationId))
                .singleElement()
                .satisfies(document -> assertThat(document.id()).isEqualTo(certificate.documentId()));
        byte[] paper = documents.content(certificate.documentId()).orElseThrow();
        assertThat(Pdf.text(paper))
                .contains("Müller & Söhne GmbH", certificate.serial().text());
        assertThat(Pdf.qrCode(paper)).isEqualTo("http://localhost:8080/certificates/verify/" + certificate.serial());
        assertThat(events.of(applicationId, CertificateIssued.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.serial()).isEqualTo(certificate.serial().text());
                    assertThat(event.documentId()).isEqualTo(certificate.documentId());
                });
    }

    @Test
    void nobodyIsCertifiedWithoutPassingNorActivatedWithoutACertificate() {
        assertThatThrownBy(() -> issue.issue(Jobs.job(CertificationProcess.ID, JobTypes.ISSUE_CERTIFICATE), due()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> activate.activate(
                        Jobs.job(CertificationProcess.ID, JobTypes.ACTIVATE_PARTNER),
                        new Case(applicationId, partnerId)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(documents.ofApplication(applicationId)).isEmpty();
    }

    @Test
    void holderBecomesAnActivePartnerOnce() throws Exception {
        answer(5);
        issue.issue(Jobs.job(CertificationProcess.ID, JobTypes.ISSUE_CERTIFICATE), due());
        var job = Jobs.job(CertificationProcess.ID, JobTypes.ACTIVATE_PARTNER);
        activate.activate(job, new Case(applicationId, partnerId));
        activate.activate(job, new Case(applicationId, partnerId));

        assertThat(organisations.find(partnerId).status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(events.of(applicationId, PartnerActivated.class)).hasSize(1);
    }

    @Test
    void aSuspendedHolderWaitsOnceAndIsCertifiedWhenReinstated() throws Exception {
        answer(5);
        stands(PartnerStatus.SUSPENDED);
        assertThat(issueTwice()).isEqualTo("onHold");
        assertThat(certificates.ofApplication(applicationId)).isEmpty();
        assertThat(holds.ofPartner(partnerId))
                .map(Hold::dueAt)
                .contains(clock.instant().plus(Duration.ofDays(5)));
        var late = Jobs.job(CertificationProcess.ID, JobTypes.ESCALATE_HOLD);
        escalate.escalate(late, new Case(applicationId, partnerId));
        escalate.escalate(late, new Case(applicationId, partnerId));
        assertThatThrownBy(() -> activate.activate(
                        Jobs.job(CertificationProcess.ID, JobTypes.ACTIVATE_PARTNER),
                        new Case(applicationId, partnerId)))
                .hasMessageContaining("Try again when the suspension is decided");

        stands(PartnerStatus.ONBOARDING);
        assertThat(issueTwice()).isEqualTo("issued");
        assertThat(holds.ofApplication(applicationId)).isEmpty();
        assertThat(organisations.find(partnerId).status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(events.of(applicationId, CertificateOnHold.class)).hasSize(1);
        assertThat(events.of(applicationId, HoldOverdue.class)).hasSize(1);
        assertThat(events.of(applicationId, CertificateIssued.class)).hasSize(1);
    }

    @Test
    void nobodyIsCertifiedWhosePartnershipHasEnded() throws Exception {
        answer(5);
        stands(PartnerStatus.TERMINATED);
        assertThat(issueTwice()).isEqualTo("refused");

        var job = Jobs.job(CertificationProcess.ID, JobTypes.STOP_CERTIFICATION);
        stop.stop(job, new Case(applicationId, partnerId));
        stop.stop(job, new Case(applicationId, partnerId));
        assertThat(certificates.ofApplication(applicationId)).isEmpty();
        assertThat(events.of(applicationId, CertificationStopped.class)).hasSize(1);
    }

    private void stands(PartnerStatus status) {
        organisations.changeStatus(partnerId, status, Actor.system("test"), applicationId);
    }

    private String issueTwice() {
        var job = Jobs.job(CertificationProcess.ID, JobTypes.ISSUE_CERTIFICATE);
        String first = issue.issue(job, due()).certificateOutcome();
        assertThat(issue.issue(job, due()).certificateOutcome()).isEqualTo(first);
        return first;
    }

    private CertificateDue due() {
        return new CertificateDue(applicationId, partnerId, "P5D");
    }

    private void openTwice() {
        var job = Jobs.job(CertificationProcess.ID, JobTypes.OPEN_ATTEMPT);
        open.open(job, new Case(applicationId, partnerId));
        open.open(job, new Case(applicationId, partnerId));
    }

    /** Hands in an attempt with so many right answers, looked up in the question bank. */
    private Result answer(int right) throws Exception {
        Map<String, String> solutions = new HashMap<>();
        for (JsonNode question :
                json.readTree(getClass().getResource("/certification/questions/partner-essentials.json"))) {
            solutions.put(question.get("text").asText(), question.get("right").asText());
        }
        List<String> answers = new ArrayList<>();
        for (ExamQuestion question :
                examinations.questions(examinations.latest(applicationId).orElseThrow())) {
            boolean wanted = answers.size() < right;
            answers.add(question.options().stream()
                    .filter(option -> option.label().equals(solutions.get(question.text())) == wanted)
                    .findFirst()
                    .orElseThrow()
                    .value());
        }
        return task.submit(
                userTask(),
                new SitExamTask.Form(answers.get(0), answers.get(1), answers.get(2), answers.get(3), answers.get(4)),
                People.submitter(People.applicant(partnerId)));
    }

    private Map<String, Wording> refused(SitExamTask.Form form) {
        return catchThrowableOfType(
                        InvalidSubmission.class,
                        () -> task.submit(userTask(), form, People.submitter(People.applicant(partnerId))))
                .errors();
    }

    private UserTask userTask() {
        return People.task(task.elementId(), CertificationProcess.ID, applicationId, partnerId, Role.APPLICANT);
    }
}
