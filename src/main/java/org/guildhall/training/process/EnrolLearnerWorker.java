package org.guildhall.training.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.training.Enrolments;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Enrols the applicant in the course. */
@Component
public class EnrolLearnerWorker {

    private final Enrolments enrolments;

    EnrolLearnerWorker(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @JobWorker(type = TrainingProcess.JobTypes.ENROL_LEARNER)
    public void enrol(ActivatedJob job, @VariablesAsType TrainingProcess.EnrolLearner input) {
        enrolments.enrol(input.applicationId(), input.partnerId(), WorkerActor.of(job));
    }
}
