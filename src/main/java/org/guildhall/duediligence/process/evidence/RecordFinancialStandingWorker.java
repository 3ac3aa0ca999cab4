package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Keeps what the decision said of the figures. */
@Component
public class RecordFinancialStandingWorker {

    private final EvidenceChecks checks;

    public RecordFinancialStandingWorker(EvidenceChecks checks) {
        this.checks = checks;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.RECORD_FINANCIAL_STANDING)
    public void record(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.RecordFinancialStanding input) {
        SupportingEvidenceProcess.Standing standing = input.standing();
        Flag flag = Flag.ofCode(standing.flag())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a flag from the decision financial-standing, but found '%s'. Correct the decision."
                                .formatted(standing.flag())));
        checks.financialStanding(input.applicationId(), flag, standing.reason(), WorkerActor.of(job));
    }
}
