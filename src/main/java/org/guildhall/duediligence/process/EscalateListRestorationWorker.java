package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.Escalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that screening still waits for a usable list. */
@Component
public class EscalateListRestorationWorker {

    private final Escalations escalations;

    public EscalateListRestorationWorker(Escalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ESCALATE_LIST_RESTORATION)
    public void escalate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        escalations.listRestoration(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
