package org.guildhall.duediligence.process.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.evidence.EvidenceContents;
import org.guildhall.duediligence.evidence.EvidenceItem;
import org.guildhall.duediligence.evidence.EvidenceReviews;
import org.guildhall.duediligence.evidence.IllegalEvidenceState;
import org.guildhall.duediligence.evidence.ItemDecision;
import org.guildhall.duediligence.evidence.ItemId;
import org.guildhall.duediligence.evidence.ItemState;
import org.guildhall.duediligence.evidence.ReviewItem;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer decides on each document and serious finding: accept, ask again, or waive. */
@Component
public class ReviewEvidenceTask
        implements TaskHandler<ReviewEvidenceTask.Form, SupportingEvidenceProcess.ReviewedEvidence> {

    private final EvidenceReviews reviews;
    private final EvidenceWords labels;
    private final EvidenceContents contents;
    private final Documents documents;
    private final Words words;

    ReviewEvidenceTask(
            EvidenceReviews reviews,
            EvidenceWords labels,
            EvidenceContents contents,
            Documents documents,
            Words words) {
        this.reviews = reviews;
        this.labels = labels;
        this.words = words;
        this.contents = contents;
        this.documents = documents;
    }

    /** One decision for each piece of evidence, in the order in which they are shown. */
    public record Form(@Nullable List<Decision> decisions) {}

    /**
     * @param verdict code of a verdict
     * @param flag code of a flag, where the officer's differs
     * @param checked whether the checklist of a document was gone through
     */
    public record Decision(
            @Nullable String verdict,
            @Nullable String flag,
            @Nullable Boolean checked,
            @Nullable String reason) {}

    /** What the form shows, one row for each piece of evidence. */
    public record View(List<Row> decisions) {}

    public record Row(String title, String summary) {}

    @Override
    public String elementId() {
        return SupportingEvidenceProcess.Tasks.REVIEW_EVIDENCE;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        return new View(reviews.awaitingDecision(task.applicationId()).stream()
                .map(this::row)
                .toList());
    }

    @Override
    public SupportingEvidenceProcess.ReviewedEvidence submit(UserTask task, Form form, Submitter submitter) {
        List<ReviewItem> awaiting = reviews.awaitingDecision(task.applicationId());
        List<Decision> made = form.decisions() == null ? List.of() : form.decisions();
        if (made.size() != awaiting.size()) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.evidence-all"));
        }
        Map<String, Wording> problems = new LinkedHashMap<>();
        List<ItemDecision> decisions = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            decisions.add(decision(awaiting.get(i), made.get(i), "decisions[%d].".formatted(i), problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        try {
            return new SupportingEvidenceProcess.ReviewedEvidence(reviews.decide(
                    task.applicationId(),
                    decisions,
                    submitter.person().accountId(),
                    submitter.person().actor()));
        } catch (IllegalEvidenceState decided) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.evidence-decided"));
        }
    }

    private ItemDecision decision(ReviewItem review, Decision made, String path, Map<String, Wording> problems) {
        String title = labels.label(review.item().id());
        ItemDecision.Verdict verdict = ItemDecision.Verdict.ofCode(made.verdict() == null ? "" : made.verdict())
                .orElse(null);
        String reason = made.reason() == null ? "" : made.reason().strip();
        @Nullable Flag flag = made.flag() == null ? null : Flag.ofCode(made.flag()).orElse(null);
        boolean checked = Boolean.TRUE.equals(made.checked());
        if (verdict == null) {
            problems.put(path + "verdict", Wording.of("duediligence.task.evidence-choose", title));
        } else if (verdict == ItemDecision.Verdict.ASK_AGAIN
                && review.item().id().equals(ItemId.MEDIA_SEARCH)) {
            problems.put(path + "verdict", Wording.of("duediligence.task.evidence-ours", title));
        } else if (verdict == ItemDecision.Verdict.ACCEPT && review.item().state() == ItemState.MISSING) {
            problems.put(path + "verdict", Wording.of("duediligence.task.evidence-nothing", title));
        } else if (reason.isEmpty() && needsReason(review, verdict, flag)) {
            problems.put(path + "reason", Wording.of("duediligence.task.evidence-reason", title));
        } else if (verdict == ItemDecision.Verdict.ACCEPT && review.item().id().isDocument() && !checked) {
            problems.put(path + "checked", Wording.of("duediligence.task.evidence-checklist", title));
        }
        return new ItemDecision(
                review.item().id(),
                verdict == null ? ItemDecision.Verdict.ASK_AGAIN : verdict,
                reason.isEmpty() ? "In order." : reason,
                flag);
    }

    private static boolean needsReason(ReviewItem review, ItemDecision.Verdict verdict, @Nullable Flag flag) {
        return verdict != ItemDecision.Verdict.ACCEPT
                || flag != null
                || review.flag().needsReview()
                || review.item().id().equals(ItemId.MEDIA_SEARCH);
    }

    /** Plain text: the form shows it letter by letter. */
    private Row row(ReviewItem review) {
        String findings = review.findings().stream()
                .map(finding -> words.text(
                        "duediligence.task.finding",
                        finding.flag().shape(),
                        words.of(finding.flag()),
                        finding.title(),
                        finding.expected(),
                        finding.found()))
                .collect(Collectors.joining("\n\n"));
        return new Row(labels.label(review.item().id()), (document(review.item()) + "\n\n" + findings).strip());
    }

    private String document(EvidenceItem item) {
        if (!item.id().isDocument() || item.state() == ItemState.MISSING) {
            return "";
        }
        String file = documents
                .find(contents.read(item, HandedDocument.class).documentId())
                .map(StoredDocument::fileName)
                .orElseGet(() -> words.text("duediligence.task.file-gone"));
        return words.text("duediligence.task.file", file)
                + "\n\n"
                + words.text("duediligence.task.checklist-" + item.id().which());
    }
}
