package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.util.Objects;
import org.guildhall.duediligence.checks.registers.RegisterUnavailable;
import org.guildhall.duediligence.evidence.EvidenceChecks;
import org.guildhall.duediligence.evidence.RegisterOutages;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Checks the numbers of a company; a register that stays silent is asked a few times before an officer is. */
@Component
public class CheckLegalWorker {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EvidenceChecks checks;
    private final RegisterOutages outages;

    public CheckLegalWorker(EvidenceChecks checks, RegisterOutages outages) {
        this.checks = checks;
        this.outages = outages;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.CHECK_LEGAL)
    public void check(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        try {
            checks.legal(input.applicationId(), WorkerActor.of(job));
        } catch (RegisterUnavailable silent) {
            String problem = Objects.requireNonNullElse(silent.getMessage(), "A register gave no answer.");
            int retries = job.getRetries() - 1;
            if (retries > 0) {
                throw CamundaError.jobError(problem, null, retries, PAUSE, silent);
            }
            outages.blocked(input.applicationId(), problem, WorkerActor.of(job));
            throw CamundaError.bpmnError(SupportingEvidenceProcess.Errors.REGISTER_UNAVAILABLE, problem);
        }
    }
}
