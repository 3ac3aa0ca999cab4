package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Certificates;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Makes the holder of the certificate an active partner. */
@Component
public class ActivatePartnerWorker {

    private final Certificates certificates;

    ActivatePartnerWorker(Certificates certificates) {
        this.certificates = certificates;
    }

    @JobWorker(type = CertificationProcess.JobTypes.ACTIVATE_PARTNER)
    public void activate(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        certificates.activatePartner(input.applicationId(), input.partnerId(), WorkerActor.of(job));
    }
}
