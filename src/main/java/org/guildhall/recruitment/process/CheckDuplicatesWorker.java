package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.recruitment.Eligibility;
import org.springframework.stereotype.Component;

/** Looks for the same organisation in the register before a manager reviews it. */
@Component
public class CheckDuplicatesWorker {

    private final ApplicationReviews reviews;

    public CheckDuplicatesWorker(ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.CHECK_DUPLICATES)
    public RecruitmentProcess.CheckedDuplicates check(@VariablesAsType RecruitmentProcess.CheckDuplicates input) {
        return new RecruitmentProcess.CheckedDuplicates(reviews.checkDuplicates(
                input.applicationId(), Eligibility.ofNullable(input.eligibilityVerdict(), input.eligibilityReason())));
    }
}
