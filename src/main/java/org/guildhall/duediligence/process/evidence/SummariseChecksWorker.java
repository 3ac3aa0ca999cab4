package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceReviews;
import org.springframework.stereotype.Component;

/** Tells whether an officer has to decide on anything. */
@Component
public class SummariseChecksWorker {

    private final EvidenceReviews reviews;

    public SummariseChecksWorker(EvidenceReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.SUMMARISE_CHECKS)
    public SupportingEvidenceProcess.SummarisedChecks summarise(
            ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        return new SupportingEvidenceProcess.SummarisedChecks(reviews.summarise(input.applicationId()));
    }
}
