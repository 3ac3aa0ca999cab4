package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Approves an application that a manager accepted. */
@Component
public class ApproveApplicationWorker {

    private final ApplicationReviews reviews;

    public ApproveApplicationWorker(ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.APPROVE_APPLICATION)
    public void approve(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        reviews.approve(input.applicationId(), WorkerActor.of(job));
    }
}
