package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Settles when a partner is looked at again. */
@Component
public class PlanNextReviewWorker {

    private final PeriodicReviews periodicReviews;

    public PlanNextReviewWorker(PeriodicReviews periodicReviews) {
        this.periodicReviews = periodicReviews;
    }

    @JobWorker(type = PeriodicReviewProcess.JobTypes.PLAN_NEXT_REVIEW)
    public void plan(ActivatedJob job, @VariablesAsType PeriodicReviewProcess.Subject subject) {
        periodicReviews.plan(subject.partnerId(), subject.applicationId(), WorkerActor.of(job));
    }
}
