package org.guildhall.killing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.scenarios.EvidenceAnswers;
import org.guildhall.testing.QuestionBank;

/** Applies, and does everything an applicant has to do until the certificate is there. */
final class Applicant extends Person {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/(?:apply/confirm|sign-in/link)/\\S+)");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"form-data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern LESSON = Pattern.compile("/lessons/(\\d+)\"");
    private static final String SIGNATORY = "Ida Nordmann";

    private final String name;
    private final String mail;
    private final String country;
    private final String owner;
    private boolean applied;
    private boolean linkAsked;

    /** @param owner the beneficial owner, who may stand on the watch list */
    Applicant(Web web, Books books, Set<Long> acknowledged, String name, String country, String owner) {
        super(web, books, acknowledged);
        this.name = name;
        this.mail = name.toLowerCase().replace(' ', '-') + "@partner.example";
        this.country = country;
        this.owner = owner;
    }

    String mail() {
        return mail;
    }

    @Override
    boolean step() throws IOException {
        Optional<UUID> application = confirmed();
        if (application.isEmpty()) {
            apply();
            return false;
        }
        Optional<Task> task = task(application.get());
        if (task.isPresent()) {
            if (atDesk()) {
                work(task.get(), application.get());
            }
            return false;
        }
        return books.read()
                .sql("select exists (select from certification.certificate where application_id = :id)")
                .param("id", application.get())
                .query(Boolean.class)
                .single();
    }

    private record Task(long key, String elementId) {}

    /** As somebody who confirmed the mail address; a page that was not answered may have left a second application. */
    private Optional<UUID> confirmed() {
        return books.read().sql("""
                        select a.id from recruitment.application a join partners.organisation o on o.id = a.partner_id
                         where o.contact_mail = :mail and a.state <> 'RECEIVED'
                        """).param("mail", mail).query(UUID.class).optional();
    }

    private Optional<Task> task(UUID application) {
        return books.read().sql("""
                        select key, element_id from inbox.task
                         where application_id = :id and role = 'APPLICANT' and state = 'OPEN'
                        """).param("id", application).query(Task.class).optional();
    }

    /** One page, sent again until it is acknowledged: one application. */
    private final UUID page = UUID.randomUUID();

    private void apply() throws IOException {
        Optional<String> link = links("/apply/confirm/").stream().findFirst();
        if (link.isPresent()) {
            if (web.post(link.get(), link.get(), Map.of()) == 302) {
                isSignedIn();
            }
        } else if (!applied) {
            applied = web.submit("/apply", "/apply", json(Map.of("page", page, "data", form()))) == 200;
        }
    }

    @Override
    boolean signIn() throws IOException {
        for (String link : links("/sign-in/link/").reversed()) {
            if (unused(link) && web.post(link, link, Map.of()) == 302) {
                linkAsked = false;
                return true;
            }
        }
        if (!linkAsked) {
            linkAsked = web.post("/sign-in", "/sign-in/link", Map.of("mail", mail)) == 302;
        }
        return false;
    }

    private boolean unused(String link) {
        try {
            web.page(link);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Paths of the links in this person's mails, oldest first. */
    private List<String> links(String kind) {
        return books
                .read()
                .sql("select text_body from mailbox.message where recipient = :mail order by received_at")
                .param("mail", mail)
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> LINK.matcher(text).results().map(it -> it.group(1)))
                .filter(path -> path.startsWith(kind))
                .toList();
    }

    private void work(Task task, UUID application) throws IOException {
        switch (task.elementId()) {
            case "Task_ProvideInformation" -> submit(task.key(), Map.of("answer", "We sell to hospitals and clinics."));
            case "Task_SignContract" ->
                submit(task.key(), Map.of("decision", "sign", "signerName", SIGNATORY, "agreement", true));
            case "Task_ProvideEvidence" -> submit(task.key(), evidence(task.key()));
            case "Task_CompleteCourse" -> completeCourse(task.key(), application);
            case "Task_SitExam" -> submit(task.key(), answers(task.key()));
            default -> throw new AssertionError("Expected a task of this story, but found " + task);
        }
    }

    private void completeCourse(long task, UUID application) throws IOException {
        String course = "/courses/"
                + books.read()
                        .sql("select id from training.enrolment where application_id = :id")
                        .param("id", application)
                        .query(UUID.class)
                        .single();
        List<String> lessons = LESSON.matcher(web.page(course))
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
        for (String lesson : lessons) {
            String page = course + "/lessons/" + lesson;
            web.post(page, page, Map.of());
        }
        submit(task, Map.of("confirmed", true));
    }

    /** Who is risky has nobody to train: with a cleared match that makes a high risk. */
    private Map<String, Object> evidence(long task) throws IOException {
        Map<String, Object> form = EvidenceAnswers.to(shown(task));
        if (name.startsWith("Risky")) {
            form.put("answer5", "none");
        }
        return form;
    }

    private JsonNode shown(long task) throws IOException {
        Matcher data = DATA.matcher(web.page("/tasks/" + task));
        if (!data.find()) {
            throw new AssertionError("Expected the questions of the form on its page, but found none.");
        }
        return JSON.readTree(data.group(1));
    }

    private Map<String, Object> answers(long task) throws IOException {
        Map<String, Object> answers = new HashMap<>();
        for (JsonNode question : shown(task).path("questions")) {
            String right = QuestionBank.RIGHT.get(question.path("text").asText());
            for (JsonNode option : question.path("options")) {
                if (option.path("label").asText().equals(right)) {
                    answers.put(
                            "answer" + (answers.size() + 1),
                            option.path("value").asText());
                }
            }
        }
        return answers;
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>(Map.of(
                "legalName",
                name,
                "registrationNumber",
                "HRB " + Math.abs(name.hashCode()),
                "country",
                country,
                "partnerType",
                "reseller",
                "yearsInBusiness",
                12,
                "employees",
                40,
                "motivation",
                "We sell and support software like yours in our region.",
                "contactName",
                "Anna Antrag",
                "contactMail",
                mail,
                "signatoryName",
                SIGNATORY));
        form.put("signatoryTitle", "Managing director");
        form.put("conflictOfInterest", "no");
        form.put("consent", true);
        form.put(
                "owners",
                List.of(Map.of("name", owner, "birthDate", "1975-04-01", "country", country, "sharePercent", 100)));
        return form;
    }
}
