package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Gives up on evidence that did not come in time. */
@Component
public class LapseEvidenceWorker {

    private final EvidenceRequests requests;

    public LapseEvidenceWorker(EvidenceRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.LAPSE_EVIDENCE)
    public void lapse(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        requests.lapse(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
