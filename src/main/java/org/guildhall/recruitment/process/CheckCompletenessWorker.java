package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.recruitment.Completeness;
import org.guildhall.tracks.Assessment;
import org.springframework.stereotype.Component;

/** Finds out whether an application can be decided on. */
@Component
public class CheckCompletenessWorker {

    private final ApplicationReviews reviews;

    public CheckCompletenessWorker(ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.CHECK_COMPLETENESS)
    public RecruitmentProcess.CheckedCompleteness check(@VariablesAsType RecruitmentProcess.OfApplication input) {
        Completeness found = reviews.checkCompleteness(input.applicationId());
        return new RecruitmentProcess.CheckedCompleteness(
                found.complete(),
                found.partnerType().code(),
                found.country(),
                found.criteria() == null
                        ? Assessment.Outcome.UNKNOWN.code()
                        : found.criteria().code());
    }
}
