package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.duediligence.evidence.Requirements;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Asks the applicant for what the decision on required evidence named. */
@Component
public class RequestEvidenceWorker {

    private final EvidenceRequests requests;

    public RequestEvidenceWorker(EvidenceRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.REQUEST_EVIDENCE)
    public SupportingEvidenceProcess.RequestedEvidence request(
            ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.RequestEvidence input) {
        SupportingEvidenceProcess.Requirements named = input.requirements();
        Requirements required =
                new Requirements(named.documents(), named.questionnaires(), named.figures(), named.mediaSearch());
        return new SupportingEvidenceProcess.RequestedEvidence(
                requests.request(input.applicationId(), input.partnerId(), required, WorkerActor.of(job)));
    }
}
