package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds of a periodic review. */
@Component
public class RemindReviewerWorker {

    private final PeriodicReviews periodicReviews;

    public RemindReviewerWorker(PeriodicReviews periodicReviews) {
        this.periodicReviews = periodicReviews;
    }

    @JobWorker(type = PeriodicReviewProcess.JobTypes.REMIND_REVIEWER)
    public void remind(ActivatedJob job, @VariablesAsType PeriodicReviewProcess.Subject subject) {
        periodicReviews.remind(
                subject.partnerId(),
                subject.applicationId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
