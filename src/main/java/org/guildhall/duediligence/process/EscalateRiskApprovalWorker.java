package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.Escalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the decision on a high risk is late. */
@Component
public class EscalateRiskApprovalWorker {

    private final Escalations escalations;

    public EscalateRiskApprovalWorker(Escalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ESCALATE_RISK_APPROVAL)
    public void escalate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        escalations.riskApproval(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
