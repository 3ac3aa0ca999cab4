package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a review is late. */
@Component
public class EscalateReviewWorker {

    private final ApplicationReviews reviews;

    public EscalateReviewWorker(ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.ESCALATE_REVIEW)
    public void escalate(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        reviews.escalate(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
