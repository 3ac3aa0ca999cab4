package org.guildhall.training.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.training.Enrolments;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends an enrolment that ran out of time, unless the learner was faster. */
@Component
public class LapseEnrolmentWorker {

    private final Enrolments enrolments;

    LapseEnrolmentWorker(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @JobWorker(type = TrainingProcess.JobTypes.LAPSE_ENROLMENT)
    public TrainingProcess.Lapse lapse(ActivatedJob job, @VariablesAsType TrainingProcess.Case input) {
        return new TrainingProcess.Lapse(enrolments.lapse(input.applicationId(), WorkerActor.of(job)));
    }
}
