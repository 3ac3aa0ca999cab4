package org.guildhall.training.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.training.Enrolments;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Closes an enrolment whose course is done. */
@Component
public class CompleteEnrolmentWorker {

    private final Enrolments enrolments;

    CompleteEnrolmentWorker(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @JobWorker(type = TrainingProcess.JobTypes.COMPLETE_ENROLMENT)
    public void complete(ActivatedJob job, @VariablesAsType TrainingProcess.Case input) {
        enrolments.complete(input.applicationId(), WorkerActor.of(job));
    }
}
