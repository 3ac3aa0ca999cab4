package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Certificates;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends a candidacy whose partnership has ended. */
@Component
public class StopCertificationWorker {

    private final Certificates certificates;

    StopCertificationWorker(Certificates certificates) {
        this.certificates = certificates;
    }

    @JobWorker(type = CertificationProcess.JobTypes.STOP_CERTIFICATION)
    public void stop(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        certificates.stop(input.applicationId(), input.partnerId(), WorkerActor.of(job));
    }
}
