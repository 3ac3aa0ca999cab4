package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Checks what the questionnaires on technical capability say. */
@Component
public class CheckTechnicalCapabilityWorker {

    private final EvidenceChecks checks;

    public CheckTechnicalCapabilityWorker(EvidenceChecks checks) {
        this.checks = checks;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.CHECK_TECHNICAL_CAPABILITY)
    public void check(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        checks.answers(CheckKind.TECHNICAL, input.applicationId(), WorkerActor.of(job));
    }
}
