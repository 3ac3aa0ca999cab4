package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.rescreening.HitReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Clears new hits as officers decided. */
@Component
public class SettleNewHitsWorker {

    private final HitReviews hitReviews;

    public SettleNewHitsWorker(HitReviews hitReviews) {
        this.hitReviews = hitReviews;
    }

    @JobWorker(type = RescreeningProcess.JobTypes.SETTLE_NEW_HITS)
    public void settle(ActivatedJob job, @VariablesAsType RescreeningProcess.SettleNewHits input) {
        hitReviews.settle(
                input.applicationId(),
                !Boolean.FALSE.equals(input.secondReviewNeeded()),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
