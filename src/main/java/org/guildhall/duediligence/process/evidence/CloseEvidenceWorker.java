package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Closes the evidence and hands over the most serious flag that is left. */
@Component
public class CloseEvidenceWorker {

    private final EvidenceReviews reviews;

    public CloseEvidenceWorker(EvidenceReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.CLOSE_EVIDENCE)
    public SupportingEvidenceProcess.ClosedEvidence close(
            ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        return new SupportingEvidenceProcess.ClosedEvidence(
                reviews.close(input.applicationId(), WorkerActor.of(job)).code());
    }
}
