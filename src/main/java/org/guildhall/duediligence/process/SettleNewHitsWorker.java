package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Draws the conclusion from the decisions on all new hits. */
@Component
public class SettleNewHitsWorker {

    private final MatchReviews reviews;

    public SettleNewHitsWorker(MatchReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RescreeningProcess.JobTypes.SETTLE_NEW_HITS)
    public RescreeningProcess.SettledNewHits settle(
            ActivatedJob job, @VariablesAsType RescreeningProcess.SettleNewHits input) {
        boolean secondNeeded = !Boolean.FALSE.equals(input.secondReviewNeeded());
        return new RescreeningProcess.SettledNewHits(reviews.settle(
                Occasion.RESCREENING,
                input.applicationId(),
                secondNeeded,
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job)));
    }
}
