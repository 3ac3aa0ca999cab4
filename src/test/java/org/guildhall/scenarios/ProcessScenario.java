package org.guildhall.scenarios;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.audit.AuditEntry;
import org.guildhall.audit.AuditTrail;
import org.guildhall.certification.Attempt;
import org.guildhall.certification.Examinations;
import org.guildhall.documents.SampleFiles;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Decision;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.process.Reviewed;
import org.guildhall.embedded.engine.EngineClock;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Assignments;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.onboarding.process.PartnerOnboardingProcess;
import org.guildhall.partners.Organisations;
import org.guildhall.recruitment.ApplicationForm;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.Receipt;
import org.guildhall.testing.EmbeddedGuildhall;
import org.guildhall.testing.ProcessTestMode;
import org.guildhall.training.Courses;
import org.guildhall.training.Enrolment;
import org.guildhall.training.Enrolments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product on the embedded platform, walked through by people who submit their tasks in the inbox. */
@SpringBootTest
@CamundaSpringProcessTest
@Import({OneWorkerPerType.class, DeliveredTwice.class})
abstract class ProcessScenario {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final SignedIn MANAGER =
            new SignedIn(UUID.randomUUID(), "Mara Manager", "mara@vendor.example", Role.PARTNER_MANAGER, null);
    static final SignedIn OFFICER =
            new SignedIn(UUID.randomUUID(), "Olu Officer", "olu@vendor.example", Role.COMPLIANCE_OFFICER, null);
    static final SignedIn SECOND_OFFICER =
            new SignedIn(UUID.randomUUID(), "Sam Second", "sam@vendor.example", Role.COMPLIANCE_OFFICER, null);

    @Autowired
    CamundaProcessTestContext engine;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    Inbox inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    TaskFiles files;

    @Autowired
    Tasks tasks;

    @Autowired
    MatchReviews reviews;

    @Autowired
    Journeys journeys;

    @Autowired
    AuditTrail trail;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Courses courses;

    @Autowired
    Examinations examinations;

    @Autowired
    EngineClock applicationTime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        String address = EmbeddedGuildhall.properties(registry);
        registry.add("guildhall.embedded.engine.test-api", () -> true);
        ScreeningFile.restore();
        registry.add(
                "guildhall.due-diligence.screening-list",
                () -> ScreeningFile.PATH.toUri().toString());
        SilentRegister.listen(registry);
        // The client's close waits for its open polls.
        registry.add("camunda.client.worker.defaults.request-timeout", () -> "PT0.5S");
        registry.add(ProcessTestMode.PROPERTY, ProcessTestMode::get);
        registry.add("camunda.process-test.remote.client.rest-address", () -> address);
        registry.add("camunda.process-test.remote.camunda-monitoring-api-address", () -> address);
    }

    @BeforeEach
    void patience() {
        CamundaAssert.setAssertionTimeout(PATIENCE);
    }

    /** Camunda Process Test has reset the cluster's time; embedded, it is the application's. */
    @BeforeEach
    void sameTime() {
        if (ProcessTestMode.docker()) {
            applicationTime.reset();
        }
    }

    /** An engine that was emptied gives its keys anew: what remembers them is emptied too. */
    @BeforeEach
    void forgetEngineKeys() {
        jdbc.sql("truncate inbox.task, workflow.once, workflow.event_publication cascade")
                .update();
    }

    @AfterEach
    void noJobDidAnythingTwice() throws IOException {
        DeliveredTwice.report();
        assertThat(DeliveredTwice.problems()).isEmpty();
    }

    Applicant applies(ApplicationForm form) {
        Receipt receipt = applications.receive(form);
        SignedIn person = new SignedIn(
                UUID.randomUUID(), receipt.contactName(), receipt.contactMail(), Role.APPLICANT, receipt.partnerId());
        applications.confirm(receipt.applicationId(), person.actor());
        return new Applicant(receipt.applicationId(), receipt.partnerId(), person);
    }

    record Applicant(UUID applicationId, UUID partnerId, SignedIn person) {}

    /** Submits a task as soon as it waits in the person's inbox. */
    void submits(SignedIn person, String elementId, Applicant of, Map<String, ?> form) {
        UserTask task = waiting(elementId, of);
        inbox.submit(task.key(), json.valueToTree(form), new Submitter(person, "192.0.2.7", "Scenario/1.0"));
    }

    UserTask waiting(String elementId, Applicant of) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tasks.openOf(of.applicationId()).stream()
                                .filter(task -> task.elementId().equals(elementId))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    void approves(Applicant applicant) {
        submits(MANAGER, "Task_ReviewApplication", applicant, Map.of("decision", "approve"));
    }

    /** Decides every match alike, one by one, and hands the review on. */
    void reviewsMatches(SignedIn officer, Applicant of, String disposition) {
        decidesMatches(officer, "Task_ReviewMatches", of, disposition);
        submits(officer, "Task_ReviewMatches", of, Map.of("reviewed", true));
    }

    void confirmsDispositions(SignedIn officer, Applicant of) {
        submits(officer, "Task_ConfirmDispositions", of, Map.of("decision", "confirm"));
    }

    void decidesMatches(SignedIn officer, String elementId, Applicant of, String disposition) {
        UserTask task = waiting(elementId, of);
        MatchReview review = reviews.find(Reviewed.in(task), of.applicationId()).orElseThrow();
        review.matches()
                .forEach(match -> inbox.work(
                        task.key(),
                        officer,
                        open -> reviews.decide(
                                Reviewed.in(open),
                                of.applicationId(),
                                new Decision(
                                        match.partyId(),
                                        match.entryId(),
                                        match.run(),
                                        review.inForce(match)
                                                .map(MatchDecision::number)
                                                .orElse(0L),
                                        Disposition.ofCode(disposition).orElseThrow(),
                                        "Compared the records.",
                                        null),
                                Officer.of(officer))));
    }

    /** Approves the application, and the applicant then answers what every company is asked. */
    void approvesAndGetsEvidence(Applicant applicant) {
        approves(applicant);
        providesEvidence(applicant, Map.of());
    }

    /** Answers everything that is asked with what raises no flag, but for the given fields. */
    void providesEvidence(Applicant applicant, Map<String, ?> otherwise) {
        UserTask task = waiting("Task_ProvideEvidence", applicant);
        JsonNode shown = inbox.open(task.key(), applicant.person()).shown();
        Map<String, Object> form = EvidenceAnswers.to(shown);
        EvidenceAnswers.documents(shown).forEach(field -> form.put(field, List.of(attaches(task, applicant, field))));
        form.putAll(otherwise);
        submits(applicant.person(), "Task_ProvideEvidence", applicant, form);
    }

    private String attaches(UserTask task, Applicant applicant, String field) {
        // Another document each time, so that nobody hands in what others did.
        byte[] pdf = SampleFiles.pdf(
                document -> document.getDocumentInformation().setTitle(field + " " + UUID.randomUUID()));
        try {
            return files.receive(task.key(), field, applicant.person(), field + ".pdf", new ByteArrayInputStream(pdf))
                    .document()
                    .id()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void signs(Applicant applicant) {
        submits(
                applicant.person(),
                "Task_SignContract",
                applicant,
                Map.of("decision", "sign", "signerName", Samples.SIGNATORY, "agreement", true));
    }

    void countersigns(Applicant applicant) {
        submits(
                MANAGER,
                "Task_CountersignContract",
                applicant,
                Map.of("signerName", MANAGER.name(), "agreement", true));
    }

    /** Reads every lesson and confirms the course. */
    void completesCourse(Applicant applicant) {
        waiting("Task_CompleteCourse", applicant);
        Enrolment enrolment =
                enrolments.ofApplication(applicant.applicationId()).orElseThrow();
        courses.course(enrolment.courseId())
                .lessons()
                .forEach(lesson -> enrolments.markRead(
                        enrolment, lesson, applicant.person().actor()));
        submits(applicant.person(), "Task_CompleteCourse", applicant, Map.of("confirmed", true));
    }

    /** Answers the open attempt from the question bank, right or wrong throughout. */
    void sitsExam(Applicant applicant, boolean right) {
        waiting("Task_SitExam", applicant);
        Attempt attempt = examinations.latest(applicant.applicationId()).orElseThrow();
        submits(applicant.person(), "Task_SitExam", applicant, ExamAnswers.to(examinations.questions(attempt), right));
    }

    /** Moves the clocks of the engine and of the application forward together; embedded, they are one. */
    void passes(Duration time) {
        if (ProcessTestMode.docker()) {
            applicationTime.advance(time);
        }
        engine.increaseTime(time);
    }

    void trailHas(Applicant applicant, String event) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trailOf(applicant)).contains(event));
    }

    void endsAt(String endEvent) {
        assertThatProcessInstance(byProcessId(PartnerOnboardingProcess.ID))
                .isCompleted()
                .hasCompletedElements(endEvent);
    }

    void stageEndsAt(String processId, String endEvent) {
        assertThatProcessInstance(byProcessId(processId)).isCompleted().hasCompletedElements(endEvent);
    }

    /** For processes that run for several partners at a time. */
    void stageEndsAt(String processId, Applicant applicant, String endEvent) {
        assertThatProcessInstance(new OfPartner(processId, applicant.partnerId()))
                .isCompleted()
                .hasCompletedElements(endEvent);
    }

    private record OfPartner(String processId, UUID partnerId) implements ProcessInstanceSelector {

        @Override
        public boolean test(ProcessInstance instance) {
            return instance.getProcessDefinitionId().equals(processId);
        }

        @Override
        public void applyFilter(ProcessInstanceFilter filter) {
            filter.processDefinitionId(processId).variables(Map.of("partnerId", "\"" + partnerId + "\""));
        }

        @Override
        public String describe() {
            return "process-id: '%s', partner: '%s'".formatted(processId, partnerId);
        }
    }

    void waitsAt(String processId, String element) {
        assertThatProcessInstance(byProcessId(processId)).isActive().hasActiveElements(element);
    }

    void journeyIs(Applicant applicant, Journey.State state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(journeys.find(applicant.applicationId()))
                .map(Journey::state)
                .contains(state));
    }

    List<String> trailOf(Applicant applicant) {
        return trail.ofPartner(applicant.partnerId()).stream()
                .map(AuditEntry::what)
                .toList();
    }

    static Map<String, Object> form(Object... pairs) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put((String) pairs[i], pairs[i + 1]);
        }
        return form;
    }
}
