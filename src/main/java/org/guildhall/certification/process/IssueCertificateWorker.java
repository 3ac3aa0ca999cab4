package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.Issuance;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Issues the certificate, unless the partner is suspended or its partnership has ended. */
@Component
public class IssueCertificateWorker {

    private final Certificates certificates;

    IssueCertificateWorker(Certificates certificates) {
        this.certificates = certificates;
    }

    @JobWorker(type = CertificationProcess.JobTypes.ISSUE_CERTIFICATE)
    public CertificationProcess.CertificateTried issue(
            ActivatedJob job, @VariablesAsType CertificationProcess.CertificateDue input) {
        Duration holdPeriod = input.holdPeriod() == null ? null : Duration.parse(input.holdPeriod());
        Issuance issuance =
                certificates.issue(input.applicationId(), input.partnerId(), holdPeriod, WorkerActor.of(job));
        return new CertificationProcess.CertificateTried(issuance.code());
    }
}
