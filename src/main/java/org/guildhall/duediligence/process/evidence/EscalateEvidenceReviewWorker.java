package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a review of evidence is late. */
@Component
public class EscalateEvidenceReviewWorker {

    private final EvidenceReviews reviews;

    public EscalateEvidenceReviewWorker(EvidenceReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.ESCALATE_EVIDENCE_REVIEW)
    public void escalate(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        reviews.escalate(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
