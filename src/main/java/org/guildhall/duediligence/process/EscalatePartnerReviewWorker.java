package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a periodic review is late. */
@Component
public class EscalatePartnerReviewWorker {

    private final PeriodicReviews periodicReviews;

    public EscalatePartnerReviewWorker(PeriodicReviews periodicReviews) {
        this.periodicReviews = periodicReviews;
    }

    @JobWorker(type = PeriodicReviewProcess.JobTypes.ESCALATE_PARTNER_REVIEW)
    public void escalate(ActivatedJob job, @VariablesAsType PeriodicReviewProcess.Subject subject) {
        periodicReviews.escalate(
                subject.partnerId(),
                subject.applicationId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
