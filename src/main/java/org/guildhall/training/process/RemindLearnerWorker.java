package org.guildhall.training.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.training.Enrolments;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds the applicant of the course. */
@Component
public class RemindLearnerWorker {

    private final Enrolments enrolments;

    RemindLearnerWorker(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @JobWorker(type = TrainingProcess.JobTypes.REMIND_LEARNER)
    public void remind(ActivatedJob job, @VariablesAsType TrainingProcess.Case input) {
        enrolments.remind(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
