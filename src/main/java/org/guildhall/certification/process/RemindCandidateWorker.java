package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Examinations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds the applicant of the examination. */
@Component
public class RemindCandidateWorker {

    private final Examinations examinations;

    RemindCandidateWorker(Examinations examinations) {
        this.examinations = examinations;
    }

    @JobWorker(type = CertificationProcess.JobTypes.REMIND_CANDIDATE)
    public void remind(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        examinations.remind(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
