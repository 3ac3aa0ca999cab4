package org.guildhall.certification.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.certification.Holds;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Tells partner managers of a certificate that waits too long. */
@Component
public class EscalateHoldWorker {

    private final Holds holds;

    EscalateHoldWorker(Holds holds) {
        this.holds = holds;
    }

    @JobWorker(type = CertificationProcess.JobTypes.ESCALATE_HOLD)
    public void escalate(ActivatedJob job, @VariablesAsType CertificationProcess.Case input) {
        holds.escalate(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
