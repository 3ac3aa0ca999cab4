package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Checks documents for validity and for files handed in elsewhere. */
@Component
public class CheckDocumentsWorker {

    private final EvidenceChecks checks;

    public CheckDocumentsWorker(EvidenceChecks checks) {
        this.checks = checks;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.CHECK_DOCUMENTS)
    public void check(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        checks.documents(input.applicationId(), WorkerActor.of(job));
    }
}
