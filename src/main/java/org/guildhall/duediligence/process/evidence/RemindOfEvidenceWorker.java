package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds the applicant of evidence that is still asked for. */
@Component
public class RemindOfEvidenceWorker {

    private final EvidenceRequests requests;

    public RemindOfEvidenceWorker(EvidenceRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.REMIND_OF_EVIDENCE)
    public void remind(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        requests.remind(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
