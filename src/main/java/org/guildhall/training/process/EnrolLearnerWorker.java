package org.guildhall.training.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.tracks.Tracks;
import org.guildhall.training.Enrolments;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Enrols the applicant in the courses of its track. */
@Component
public class EnrolLearnerWorker {

    private final Enrolments enrolments;
    private final Tracks tracks;

    EnrolLearnerWorker(Enrolments enrolments, Tracks tracks) {
        this.enrolments = enrolments;
        this.tracks = tracks;
    }

    @JobWorker(type = TrainingProcess.JobTypes.ENROL_LEARNER)
    public void enrol(ActivatedJob job, @VariablesAsType TrainingProcess.EnrolLearner input) {
        enrolments.enrol(
                input.applicationId(),
                input.partnerId(),
                tracks.ofApplication(input.applicationId()).demands().courses(),
                WorkerActor.of(job));
    }
}
