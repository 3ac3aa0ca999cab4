package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Objects;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.ratings.RiskAssessment.Basis;
import org.guildhall.duediligence.ratings.RiskAssessment.Policy;
import org.guildhall.duediligence.ratings.RiskFactors;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.workflow.DeployedDecisions;
import org.guildhall.workflow.WorkerActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the risk rating that the decision gave, what it was given, and which version of it answered. */
@Component
public class RecordRiskRatingWorker {

    private final DueDiligenceCases cases;
    private final DeployedDecisions decisions;

    public RecordRiskRatingWorker(DueDiligenceCases cases, DeployedDecisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.RECORD_RISK_RATING)
    public void rate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.RecordRiskRating input) {
        RiskRating rating = RiskRating.ofCode(input.riskRating())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected riskRating low, medium or high, but found '%s'. Correct the decision risk-rating."
                                .formatted(input.riskRating())));
        Basis basis = input.ratingRule() == null ? null : basis(input.ratingRule(), input, policy(job));
        cases.rate(input.applicationId(), rating, basis, WorkerActor.of(job));
    }

    private static Basis basis(String rule, DueDiligenceProcess.RecordRiskRating input, Policy policy) {
        return new Basis(
                rule,
                given("ratingReason", input.ratingReason()),
                new RiskFactors(
                        given("country", input.country()),
                        given("partnerType", input.partnerType()),
                        given("matchesFound", input.matchesFound()),
                        given("sanctionedOwnership", input.sanctionedOwnership()),
                        given("highestFlag", input.highestFlag()),
                        given("ownershipLayers", input.ownershipLayers()),
                        given("undisclosedPercent", input.undisclosedPercent())),
                policy);
    }

    private static <T> T given(String variable, @Nullable T value) {
        return Objects.requireNonNull(
                value, () -> "Expected the variable '%s' beside the rating, but it is missing. Set it in the instance."
                        .formatted(variable));
    }

    private Policy policy(ActivatedJob job) {
        String id = DueDiligenceProcess.Decisions.RISK_RATING;
        return decisions
                .calledBy(job.getProcessDefinitionKey(), id)
                .map(bound -> new Policy(id, bound.key(), bound.version()))
                .orElse(new Policy(id, null, null));
    }
}
