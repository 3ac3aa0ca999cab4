package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Examinations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends an attempt that ran out of time, unless the candidate was faster. */
@Component
public class LapseAttemptWorker {

    private final Examinations examinations;

    LapseAttemptWorker(Examinations examinations) {
        this.examinations = examinations;
    }

    @JobWorker(type = CertificationProcess.JobTypes.LAPSE_ATTEMPT)
    public CertificationProcess.Lapse lapse(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        var lapse = examinations.lapse(input.applicationId(), WorkerActor.of(job));
        var result = CertificationProcess.Result.of(lapse.result());
        return new CertificationProcess.Lapse(
                lapse.attemptLapsed(), result.examPassed(), result.attemptsLeft(), result.coolDown());
    }
}
