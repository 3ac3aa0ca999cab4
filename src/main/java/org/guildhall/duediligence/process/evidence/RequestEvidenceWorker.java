package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.duediligence.evidence.Requirements;
import org.guildhall.tracks.EvidenceDemands;
import org.guildhall.tracks.Tracks;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Asks the applicant for what the decision on required evidence named, and for what its track demands besides. */
@Component
public class RequestEvidenceWorker {

    private final EvidenceRequests requests;
    private final Tracks tracks;

    public RequestEvidenceWorker(EvidenceRequests requests, Tracks tracks) {
        this.requests = requests;
        this.tracks = tracks;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.REQUEST_EVIDENCE)
    public SupportingEvidenceProcess.RequestedEvidence request(
            ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.RequestEvidence input) {
        SupportingEvidenceProcess.Requirements named = input.requirements();
        EvidenceDemands track =
                tracks.ofApplication(input.applicationId()).demands().evidence();
        Requirements required = new Requirements(
                        named.documents(), named.questionnaires(), named.figures(), named.mediaSearch())
                .and(track, input.diligenceDepth());
        return new SupportingEvidenceProcess.RequestedEvidence(
                requests.request(input.applicationId(), input.partnerId(), required, WorkerActor.of(job)));
    }
}
