package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Draws the conclusion from the decisions on all matches. */
@Component
public class SettleMatchesWorker {

    private final MatchReviews reviews;

    public SettleMatchesWorker(MatchReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.SETTLE_MATCHES)
    public DueDiligenceProcess.SettledMatches settle(
            ActivatedJob job, @VariablesAsType DueDiligenceProcess.SettleMatches input) {
        boolean secondNeeded = !Boolean.FALSE.equals(input.secondReviewNeeded());
        return new DueDiligenceProcess.SettledMatches(reviews.settle(
                Occasion.DUE_DILIGENCE,
                input.applicationId(),
                secondNeeded,
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job)));
    }
}
