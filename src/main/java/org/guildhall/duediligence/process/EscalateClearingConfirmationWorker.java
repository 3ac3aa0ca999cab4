package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.rescreening.HitReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the confirmation of a clearing is late. */
@Component
public class EscalateClearingConfirmationWorker {

    private final HitReviews hitReviews;

    public EscalateClearingConfirmationWorker(HitReviews hitReviews) {
        this.hitReviews = hitReviews;
    }

    @JobWorker(type = RescreeningProcess.JobTypes.ESCALATE_CLEARING_CONFIRMATION)
    public void escalate(ActivatedJob job, @VariablesAsType RescreeningProcess.Subject subject) {
        hitReviews.escalateConfirmation(
                subject.applicationId(),
                subject.partnerId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
