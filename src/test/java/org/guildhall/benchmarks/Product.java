package org.guildhall.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.guildhall.GuildhallApplication;
import org.guildhall.certification.ExamQuestion;
import org.guildhall.certification.Examinations;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.recruitment.ApplicationForm;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.Receipt;
import org.guildhall.scenarios.EvidenceAnswers;
import org.guildhall.testing.QuestionBank;
import org.guildhall.training.Courses;
import org.guildhall.training.Enrolment;
import org.guildhall.training.Enrolments;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it is, with people who follow a script and lose no time. */
final class Product implements Contender {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String SIGNATORY = "Ida Nordmann";
    private static final SignedIn MANAGER =
            new SignedIn(UUID.randomUUID(), "Mara Manager", "mara@vendor.example", Role.PARTNER_MANAGER, null);

    private final ConfigurableApplicationContext context;
    private final Applications applications;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Journeys journeys;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Examinations examinations;
    private final ObjectMapper json;

    Product(Path data) {
        context = Platform.start(GuildhallApplication.class, WebApplicationType.SERVLET, data);
        applications = context.getBean(Applications.class);
        inbox = context.getBean(Inbox.class);
        tasks = context.getBean(Tasks.class);
        journeys = context.getBean(Journeys.class);
        enrolments = context.getBean(Enrolments.class);
        courses = context.getBean(Courses.class);
        examinations = context.getBean(Examinations.class);
        json = context.getBean(ObjectMapper.class);
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public void onboard() {
        Receipt receipt = applications.receive(form());
        UUID application = receipt.applicationId();
        SignedIn person = new SignedIn(
                UUID.randomUUID(), receipt.contactName(), receipt.contactMail(), Role.APPLICANT, receipt.partnerId());
        applications.confirm(application, person.actor());
        submit(MANAGER, "Task_ReviewApplication", application, Map.of("decision", "approve"));
        UserTask evidence = waitFor(() -> open("Task_ProvideEvidence", application));
        submit(
                person,
                "Task_ProvideEvidence",
                application,
                EvidenceAnswers.to(inbox.open(evidence.key(), person).shown()));
        submit(
                person,
                "Task_SignContract",
                application,
                Map.of("decision", "sign", "signerName", SIGNATORY, "agreement", true));
        submit(
                MANAGER,
                "Task_CountersignContract",
                application,
                Map.of("signerName", MANAGER.name(), "agreement", true));
        waitFor(() -> open("Task_CompleteCourse", application));
        read(application, person);
        submit(person, "Task_CompleteCourse", application, Map.of("confirmed", true));
        waitFor(() -> open("Task_SitExam", application));
        submit(person, "Task_SitExam", application, answers(application));
        waitFor(() -> journeys.find(application).filter(journey -> journey.state() == Journey.State.CERTIFIED));
    }

    @Override
    public void close() {
        context.close();
    }

    private void submit(SignedIn person, String element, UUID application, Map<String, ?> form) {
        UserTask task = waitFor(() -> open(element, application));
        inbox.submit(task.key(), json.valueToTree(form), new Submitter(person, "192.0.2.7", "Benchmark/1.0"));
    }

    private Optional<UserTask> open(String element, UUID application) {
        return tasks.openOf(application).stream()
                .filter(task -> task.elementId().equals(element))
                .findFirst();
    }

    private void read(UUID application, SignedIn person) {
        Enrolment enrolment = enrolments.ofApplication(application).orElseThrow();
        courses.course(enrolment.courseId())
                .lessons()
                .forEach(lesson -> enrolments.markRead(enrolment, lesson, person.actor()));
    }

    private Map<String, Object> answers(UUID application) {
        Map<String, Object> answers = new HashMap<>();
        for (ExamQuestion question :
                examinations.questions(examinations.latest(application).orElseThrow())) {
            String right = QuestionBank.RIGHT.get(question.text());
            question.options().stream()
                    .filter(option -> option.label().equals(right))
                    .findFirst()
                    .ifPresent(option -> answers.put("answer" + (answers.size() + 1), option.value()));
        }
        return answers;
    }

    private static ApplicationForm form() {
        String name = "Benchmark " + UUID.randomUUID() + " GmbH";
        return new ApplicationForm(
                name,
                "HRB " + UUID.randomUUID().toString().substring(0, 13),
                "DE",
                "https://partner.example",
                "reseller",
                12,
                40,
                "We sell and support software like yours in our region.",
                "Anna Antrag",
                "anna@partner.example",
                List.of(ApplicationForm.Owner.person(
                        "Wilma Eigner", LocalDate.of(1975, 4, 1), "DE", new BigDecimal("100"))),
                SIGNATORY,
                "Managing director",
                null,
                null,
                null,
                List.of(),
                true);
    }

    private interface Look<T> {
        Optional<T> look();
    }

    private static <T> T waitFor(Look<T> look) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Optional<T> seen = look.look();
        while (seen.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Expected the onboarding to go on within " + LONGEST + ".");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.look();
        }
        return seen.get();
    }
}
