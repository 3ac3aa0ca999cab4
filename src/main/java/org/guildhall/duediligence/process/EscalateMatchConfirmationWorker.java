package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.Escalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the confirmation of decisions on matches is late. */
@Component
public class EscalateMatchConfirmationWorker {

    private final Escalations escalations;

    public EscalateMatchConfirmationWorker(Escalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ESCALATE_MATCH_CONFIRMATION)
    public void escalate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        escalations.matchConfirmation(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
