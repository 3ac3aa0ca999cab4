package org.guildhall.duediligence.process;

import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.web.MatchReviewPanel;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.TaskPanel;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer decides on every match, one by one, and hands the review on; not one who sent it back before. */
@Component
public class ReviewMatchesTask implements TaskHandler<ReviewMatchesTask.Form, DueDiligenceProcess.ReviewedMatches> {

    private final MatchReviews reviews;
    private final MatchReviewPanel panel;

    public ReviewMatchesTask(MatchReviews reviews, MatchReviewPanel panel) {
        this.reviews = reviews;
        this.panel = panel;
    }

    public record Form(@Nullable Boolean reviewed) {}

    /** What the form shows. */
    public record View(Review review) {}

    public record Review(long matches, long decided) {}

    @Override
    public String elementId() {
        return DueDiligenceProcess.Tasks.REVIEW_MATCHES;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return reviews.find(Reviewed.in(task), task.applicationId())
                .map(MatchReview::seconds)
                .orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        MatchReview review =
                reviews.find(Reviewed.in(task), task.applicationId()).orElseThrow();
        long matches = review.matches().size();
        return new View(new Review(matches, matches - review.undecided()));
    }

    @Override
    public TaskPanel panel(UserTask task, SignedIn person) {
        return panel.of(task, person);
    }

    @Override
    public DueDiligenceProcess.ReviewedMatches submit(UserTask task, Form form, Submitter submitter) {
        if (!Boolean.TRUE.equals(form.reviewed())) {
            throw InvalidSubmission.of("reviewed", Wording.of("duediligence.task.matches-confirm"));
        }
        long undecided = reviews.find(Reviewed.in(task), task.applicationId())
                .map(MatchReview::undecided)
                .orElse(0L);
        if (undecided > 0) {
            throw InvalidSubmission.of("reviewed", Wording.of("duediligence.task.matches-undecided", undecided));
        }
        try {
            MatchReview review =
                    reviews.submit(Reviewed.in(task), task.applicationId(), Officer.of(submitter.person()));
            return new DueDiligenceProcess.ReviewedMatches(
                    review.cleared(), review.escalated(), review.clearsForLater(), review.highestScore());
        } catch (IllegalCaseState handedOnMeanwhile) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.matches-reviewed"));
        }
    }
}
