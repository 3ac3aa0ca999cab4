package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.duediligence.checks.Ratios;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the ratios that the decision on financial standing needs. */
@Component
public class ComputeRatiosWorker {

    private final EvidenceChecks checks;

    public ComputeRatiosWorker(EvidenceChecks checks) {
        this.checks = checks;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.COMPUTE_RATIOS)
    public SupportingEvidenceProcess.ComputedRatios compute(
            @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        EvidenceChecks.FinancialFacts facts = checks.financialFacts(input.applicationId());
        @Nullable Ratios ratios = facts.ratios().orElse(null);
        return ratios == null
                ? new SupportingEvidenceProcess.ComputedRatios(facts.statement(), null, null, null, null, null, null)
                : new SupportingEvidenceProcess.ComputedRatios(
                        facts.statement(),
                        ratios.negativeEquity(),
                        ratios.equityRatio(),
                        ratios.currentRatio(),
                        ratios.netMargin(),
                        ratios.loss(),
                        ratios.statementAge());
    }
}
