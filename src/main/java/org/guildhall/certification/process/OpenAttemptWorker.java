package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Examinations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Opens the next attempt at the examination. */
@Component
public class OpenAttemptWorker {

    private final Examinations examinations;

    OpenAttemptWorker(Examinations examinations) {
        this.examinations = examinations;
    }

    @JobWorker(type = CertificationProcess.JobTypes.OPEN_ATTEMPT)
    public void open(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        examinations.open(
                input.applicationId(),
                input.partnerId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
