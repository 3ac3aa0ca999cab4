package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.guildhall.workflow.DeployedDecisions;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Keeps what the decision said of the figures, and which version of it said so. */
@Component
public class RecordFinancialStandingWorker {

    private final EvidenceChecks checks;
    private final DeployedDecisions decisions;

    public RecordFinancialStandingWorker(EvidenceChecks checks, DeployedDecisions decisions) {
        this.checks = checks;
        this.decisions = decisions;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.RECORD_FINANCIAL_STANDING)
    public void record(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.RecordFinancialStanding input) {
        SupportingEvidenceProcess.Standing standing = input.standing();
        Flag flag = Flag.ofCode(standing.flag())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a flag from the decision financial-standing, but found '%s'. Correct the decision."
                                .formatted(standing.flag())));
        String version = decisions
                .calledBy(job.getProcessDefinitionKey(), SupportingEvidenceProcess.Decisions.FINANCIAL_STANDING)
                .map(bound -> Integer.toString(bound.version()))
                .orElse("of unknown version");
        checks.financialStanding(input.applicationId(), flag, standing.reason(), version, WorkerActor.of(job));
    }
}
