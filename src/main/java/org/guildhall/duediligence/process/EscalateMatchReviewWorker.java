package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.Escalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a review of matches is late. */
@Component
public class EscalateMatchReviewWorker {

    private final Escalations escalations;

    public EscalateMatchReviewWorker(Escalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ESCALATE_MATCH_REVIEW)
    public void escalate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        escalations.matchReview(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
