package org.guildhall.duediligence.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.rescreening.HitReview;
import org.guildhall.duediligence.rescreening.HitReview.ClearingStep;
import org.guildhall.duediligence.rescreening.HitReviews;
import org.guildhall.duediligence.rescreening.ReviewChanged;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second officer confirms that new hits are false alarms, or sends the review back; not one who cleared them. */
@Component
public class ConfirmClearingTask
        implements TaskHandler<ConfirmClearingTask.Form, RescreeningProcess.ConfirmedClearing> {

    private static final String CONFIRM = "confirm";
    private static final String SEND_BACK = "sendBack";

    private final HitReviews reviews;
    private final Organisations organisations;

    public ConfirmClearingTask(HitReviews reviews, Organisations organisations) {
        this.reviews = reviews;
        this.organisations = organisations;
    }

    /** @param decision {@code confirm} or {@code sendBack} */
    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(List<FoundRow> hits, Clearing clearing) {}

    /** Who cleared the hits, and why. */
    public record Clearing(String officer, @Nullable String reason) {}

    @Override
    public String elementId() {
        return RescreeningProcess.Tasks.CONFIRM_CLEARING;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return reviews.proposed(task.applicationId()).map(HitReview::deciders).orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        HitReview review = reviews.proposed(task.applicationId()).orElseThrow();
        ClearingStep proposal = review.steps().getLast();
        return new View(
                FoundRow.of(review.hits(), organisations.parties(task.partnerId())),
                new Clearing(proposal.officer().name(), proposal.reason()));
    }

    @Override
    public RescreeningProcess.ConfirmedClearing submit(UserTask task, Form form, Submitter submitter) {
        boolean confirmed = CONFIRM.equals(form.decision());
        if (!confirmed && !SEND_BACK.equals(form.decision())) {
            throw InvalidSubmission.of("decision", "Please choose whether you agree.");
        }
        Officer officer = Officer.of(submitter.person());
        try {
            if (confirmed) {
                reviews.confirm(task.applicationId(), officer);
            } else {
                reviews.sendBack(task.applicationId(), Reason.required("reason", form.reason()), officer);
            }
        } catch (FourEyesRequired samePerson) {
            throw InvalidSubmission.of("", "You cleared these hits; another officer has to confirm.");
        } catch (ReviewChanged judgedMeanwhile) {
            throw InvalidSubmission.of("", judgedMeanwhile.getMessage() + " Nothing of yours was saved.");
        }
        return new RescreeningProcess.ConfirmedClearing(confirmed);
    }
}
