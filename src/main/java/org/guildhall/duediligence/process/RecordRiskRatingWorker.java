package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.RiskRating;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Keeps the risk rating that the decision gave. */
@Component
public class RecordRiskRatingWorker {

    private final DueDiligenceCases cases;

    public RecordRiskRatingWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.RECORD_RISK_RATING)
    public void rate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.RecordRiskRating input) {
        RiskRating rating = RiskRating.ofCode(input.riskRating())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected riskRating low, medium or high, but found '%s'. Correct the decision risk-rating."
                                .formatted(input.riskRating())));
        cases.rate(input.applicationId(), rating, WorkerActor.of(job));
    }
}
