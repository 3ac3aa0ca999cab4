package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Certificates;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends a candidacy without attempts left. */
@Component
public class CloseCandidacyWorker {

    private final Certificates certificates;

    CloseCandidacyWorker(Certificates certificates) {
        this.certificates = certificates;
    }

    @JobWorker(type = CertificationProcess.JobTypes.CLOSE_CANDIDACY)
    public void close(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        certificates.closeCandidacy(input.applicationId(), input.partnerId(), WorkerActor.of(job));
    }
}
