package org.guildhall.duediligence.process.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Question;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.evidence.EvidenceContents;
import org.guildhall.duediligence.evidence.EvidenceItem;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.duediligence.evidence.HandedIn;
import org.guildhall.duediligence.evidence.IllegalEvidenceState;
import org.guildhall.duediligence.evidence.ItemId;
import org.guildhall.forms.FormTexts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applicant answers the questions and hands in the documents that are open: all of them, and nothing else. */
@Component
public class ProvideEvidenceTask
        implements TaskHandler<ProvideEvidenceForm, SupportingEvidenceProcess.ProvidedEvidence> {

    private final EvidenceRequests requests;
    private final Questionnaires questionnaires;
    private final Documents documents;
    private final EvidenceWords labels;
    private final FormTexts texts;
    private final Words words;
    private final Clock clock;

    ProvideEvidenceTask(
            EvidenceRequests requests,
            Questionnaires questionnaires,
            Documents documents,
            EvidenceWords labels,
            FormTexts texts,
            Words words,
            Clock clock) {
        this.requests = requests;
        this.questionnaires = questionnaires;
        this.documents = documents;
        this.labels = labels;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** What the form shows. */
    public record View(String intro, Map<String, Boolean> asked, List<Shown> questions, List<Shown> written) {}

    public record Shown(String heading, String text, List<Question.Option> options) {}

    @Override
    public String elementId() {
        return SupportingEvidenceProcess.Tasks.PROVIDE_EVIDENCE;
    }

    @Override
    public Class<ProvideEvidenceForm> formType() {
        return ProvideEvidenceForm.class;
    }

    @Override
    public View show(UserTask task) {
        List<EvidenceItem> open = requests.open(task.applicationId());
        AskedQuestions questions = new AskedQuestions(open, questionnaires);
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("identifiers", asks(open, ItemId.IDENTIFIERS));
        asked.put("figures", asks(open, ItemId.FIGURES));
        asked.put("documents", open.stream().anyMatch(item -> item.id().isDocument()));
        for (DocumentType type : DocumentType.values()) {
            asked.put(ProvideEvidenceForm.field(type), asks(open, ItemId.document(type.code())));
        }
        return new View(intro(open), asked, shown(questions.choices()), shown(questions.written()));
    }

    @Override
    public SupportingEvidenceProcess.ProvidedEvidence submit(
            UserTask task, ProvideEvidenceForm form, Submitter submitter) {
        if (!Boolean.TRUE.equals(form.declaration())) {
            throw InvalidSubmission.of("declaration", Wording.of("duediligence.task.declare"));
        }
        List<EvidenceItem> open = requests.open(task.applicationId());
        Map<String, Wording> problems = new LinkedHashMap<>();
        if (asks(open, ItemId.FIGURES)) {
            problems.putAll(form.figures().problems(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        }
        HandedIn handedIn = new HandedIn(
                form.identifiers(),
                asks(open, ItemId.FIGURES) ? form.figures() : null,
                answers(new AskedQuestions(open, questionnaires), form, problems),
                documents(task, open, form, problems));
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        try {
            requests.provide(
                    task.applicationId(),
                    handedIn,
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (IllegalEvidenceState notAsked) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.handed-in"));
        }
        return new SupportingEvidenceProcess.ProvidedEvidence(true);
    }

    private static boolean asks(List<EvidenceItem> open, ItemId id) {
        return open.stream().anyMatch(item -> item.id().equals(id));
    }

    private String intro(List<EvidenceItem> open) {
        String again = open.stream()
                .filter(item -> item.askedBecause() != null)
                .map(item -> "%s: %s".formatted(labels.label(item.id()), item.askedBecause()))
                .collect(Collectors.joining("\n\n"));
        return again.isEmpty()
                ? words.text("duediligence.task.evidence-first")
                : words.text("duediligence.task.evidence-again") + "\n\n" + again;
    }

    private List<Shown> shown(List<AskedQuestions.Asked> asked) {
        return asked.stream()
                .map(one -> new Shown(
                        texts.text(one.heading()),
                        texts.text(one.question().text()),
                        one.question().options().stream()
                                .map(option -> new Question.Option(option.value(), texts.text(option.label())))
                                .toList()))
                .toList();
    }

    private static Map<String, EvidenceContents.Answers> answers(
            AskedQuestions asked, ProvideEvidenceForm form, Map<String, Wording> problems) {
        Map<String, EvidenceContents.Answers> answers = new HashMap<>();
        collect(asked.choices(), form.answers(), "answer", Wording.of("forms.check.missing.choice"), answers, problems);
        collect(asked.written(), form.written(), "written", Wording.of("duediligence.task.answer"), answers, problems);
        return answers;
    }

    private static void collect(
            List<AskedQuestions.Asked> asked,
            List<@Nullable String> given,
            String field,
            Wording problem,
            Map<String, EvidenceContents.Answers> answers,
            Map<String, Wording> problems) {
        for (int i = 0; i < asked.size(); i++) {
            AskedQuestions.Asked one = asked.get(i);
            String answer = given.get(i);
            if (answer == null || !one.question().accepts(answer)) {
                problems.put(field + (i + 1), problem);
            } else {
                answers.computeIfAbsent(one.questionnaire().id(), id -> new EvidenceContents.Answers())
                        .put(one.question().id(), answer);
            }
        }
    }

    private Map<String, HandedDocument> documents(
            UserTask task, List<EvidenceItem> open, ProvideEvidenceForm form, Map<String, Wording> problems) {
        Map<String, HandedDocument> handed = new HashMap<>();
        for (EvidenceItem item : open) {
            if (item.id().isDocument()) {
                DocumentType type = DocumentType.ofCode(item.id().which());
                Optional<StoredDocument> stored = form.document(type)
                        .flatMap(documents::find)
                        .filter(document -> document.applicationId().equals(task.applicationId()));
                if (type.expires() && form.validUntil(type) == null) {
                    problems.put("insuranceValidUntil", Wording.of("duediligence.task.valid-until"));
                }
                if (stored.isEmpty()) {
                    problems.put(ProvideEvidenceForm.field(type), Wording.of("duediligence.task.attach"));
                } else {
                    handed.put(
                            type.code(),
                            new HandedDocument(stored.get().id(), stored.get().sha256(), form.validUntil(type)));
                }
            }
        }
        return handed;
    }
}
