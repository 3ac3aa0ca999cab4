package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.recruitment.Eligibility;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Rejects an application that is not eligible or that a manager declined. */
@Component
public class RejectApplicationWorker {

    private final ApplicationReviews reviews;

    public RejectApplicationWorker(ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.REJECT_APPLICATION)
    public void reject(ActivatedJob job, @VariablesAsType RecruitmentProcess.RejectApplication input) {
        reviews.reject(
                input.applicationId(),
                Long.toString(job.getElementInstanceKey()),
                Eligibility.ofNullable(input.eligibilityVerdict(), input.eligibilityReason()),
                input.right(),
                WorkerActor.of(job));
    }
}
