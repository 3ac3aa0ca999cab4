package org.guildhall.duediligence.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.DiligenceDepth;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.rescreening.HitReview;
import org.guildhall.duediligence.rescreening.HitReview.ReviewedHit;
import org.guildhall.duediligence.rescreening.HitReviews;
import org.guildhall.duediligence.rescreening.ReviewChanged;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer says whether the parties that rescreening found are the listed ones. */
@Component
public class ReviewNewHitsTask implements TaskHandler<ReviewNewHitsTask.Form, RescreeningProcess.ReviewedNewHits> {

    private static final String CLEARED = "cleared";
    private static final String CONFIRMED = "confirmed";

    private final HitReviews reviews;
    private final DueDiligenceCases cases;
    private final Organisations organisations;

    public ReviewNewHitsTask(HitReviews reviews, DueDiligenceCases cases, Organisations organisations) {
        this.reviews = reviews;
        this.cases = cases;
        this.organisations = organisations;
    }

    /** @param judgement what was chosen and of how many hits, as in {@code cleared/2} */
    public record Form(@Nullable String judgement, @Nullable String reason) {}

    /** What the form shows; {@code sentBack} is empty unless a second officer wants another look. */
    public record View(List<FoundRow> hits, List<Judgement> judgements, String sentBack) {}

    /** A possible answer. */
    public record Judgement(String label, String value) {}

    @Override
    public String elementId() {
        return RescreeningProcess.Tasks.REVIEW_NEW_HITS;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return reviews.open(task.applicationId()).map(HitReview::seconds).orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        Optional<HitReview> review = reviews.open(task.applicationId());
        List<ReviewedHit> hits = review.map(HitReview::hits).orElse(List.of());
        String all = hits.size() == 1
                ? "It is a false alarm: nobody of this partner is meant"
                : "All %d are false alarms: nobody of this partner is meant".formatted(hits.size());
        return new View(
                FoundRow.of(hits, organisations.parties(task.partnerId())),
                List.of(
                        new Judgement(all, CLEARED + "/" + hits.size()),
                        new Judgement(
                                "A party of this partner is meant: suspend the partner",
                                CONFIRMED + "/" + hits.size())),
                review.filter(open -> !open.steps().isEmpty())
                        .map(open -> open.steps().getLast().reason())
                        .orElse(""));
    }

    @Override
    public RescreeningProcess.ReviewedNewHits submit(UserTask task, Form form, Submitter submitter) {
        String[] chosen = (form.judgement() == null ? "" : form.judgement()).split("/", 2);
        boolean cleared = chosen[0].equals(CLEARED);
        if (chosen.length != 2 || !chosen[1].matches("\\d{1,6}") || !(cleared || chosen[0].equals(CONFIRMED))) {
            throw InvalidSubmission.of(
                    "judgement", "Please choose whether the listed one is somebody else or the same.");
        }
        String reason = Reason.required("reason", form.reason());
        try {
            HitReview review = reviews.decide(
                    task.applicationId(), cleared, Integer.parseInt(chosen[1]), reason, Officer.of(submitter.person()));
            return new RescreeningProcess.ReviewedNewHits(cleared, review.highestScore(), depth(task.applicationId()));
        } catch (ReviewChanged changed) {
            throw InvalidSubmission.of("", changed.getMessage() + " Nothing of yours was saved.");
        } catch (FourEyesRequired samePerson) {
            throw InvalidSubmission.of("", "You sent this review back; another officer has to decide.");
        }
    }

    private @Nullable String depth(UUID applicationId) {
        return cases.find(applicationId)
                .map(DueDiligenceCase::diligenceDepth)
                .map(DiligenceDepth::code)
                .orElse(null);
    }
}
