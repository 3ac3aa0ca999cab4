package org.guildhall.duediligence.process.evidence;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.evidence.RegisterOutages;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the legal check still waits for a register. */
@Component
public class EscalateCheckRestorationWorker {

    private final RegisterOutages outages;

    public EscalateCheckRestorationWorker(RegisterOutages outages) {
        this.outages = outages;
    }

    @JobWorker(type = SupportingEvidenceProcess.JobTypes.ESCALATE_CHECK_RESTORATION)
    public void escalate(ActivatedJob job, @VariablesAsType SupportingEvidenceProcess.OfApplication input) {
        outages.escalate(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
