package org.guildhall.duediligence.process;

import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.MatchesEscalated;
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

/** A second officer confirms what was decided on the matches, or sends it back; not one who decided. */
@Component
public class ConfirmDispositionsTask
        implements TaskHandler<ConfirmDispositionsTask.Form, DueDiligenceProcess.ConfirmedDispositions> {

    private static final String CONFIRM = "confirm";
    private static final String SEND_BACK = "sendBack";

    private final MatchReviews reviews;
    private final MatchReviewPanel panel;

    public ConfirmDispositionsTask(MatchReviews reviews, MatchReviewPanel panel) {
        this.reviews = reviews;
        this.panel = panel;
    }

    /** @param decision {@code confirm} or {@code sendBack} */
    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(Review review) {}

    public record Review(long matches, long escalated) {}

    @Override
    public String elementId() {
        return DueDiligenceProcess.Tasks.CONFIRM_DISPOSITIONS;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return reviews.find(Reviewed.in(task), task.applicationId())
                .map(MatchReview::deciders)
                .orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        MatchReview review =
                reviews.find(Reviewed.in(task), task.applicationId()).orElseThrow();
        return new View(new Review(
                review.matches().size(),
                review.inForce()
                        .filter(decision -> decision.disposition() == Disposition.ESCALATE)
                        .count()));
    }

    @Override
    public TaskPanel panel(UserTask task, SignedIn person) {
        return panel.of(task, person);
    }

    @Override
    public DueDiligenceProcess.ConfirmedDispositions submit(UserTask task, Form form, Submitter submitter) {
        boolean confirmed = CONFIRM.equals(form.decision());
        if (!confirmed && !SEND_BACK.equals(form.decision())) {
            throw InvalidSubmission.of("decision", Wording.of("duediligence.task.agree-choose"));
        }
        Officer officer = Officer.of(submitter.person());
        try {
            if (confirmed) {
                reviews.confirm(Reviewed.in(task), task.applicationId(), officer);
            } else {
                reviews.sendBack(
                        Reviewed.in(task), task.applicationId(), Reason.required("reason", form.reason()), officer);
            }
        } catch (MatchesEscalated undecided) {
            throw InvalidSubmission.of("decision", Wording.of("duediligence.task.escalated"));
        } catch (FourEyesRequired samePerson) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.decided-by-you"));
        } catch (IllegalCaseState judgedMeanwhile) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.review-judged"));
        }
        return new DueDiligenceProcess.ConfirmedDispositions(confirmed);
    }
}
