package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Certificates;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Issues the certificate. */
@Component
public class IssueCertificateWorker {

    private final Certificates certificates;

    IssueCertificateWorker(Certificates certificates) {
        this.certificates = certificates;
    }

    @JobWorker(type = CertificationProcess.JobTypes.ISSUE_CERTIFICATE)
    public void issue(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        certificates.issue(input.applicationId(), input.partnerId(), WorkerActor.of(job));
    }
}
