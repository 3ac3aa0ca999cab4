package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.rescreening.HitEscalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the confirmation of decisions on new hits is late. */
@Component
public class EscalateConfirmationWorker {

    private final HitEscalations escalations;

    public EscalateConfirmationWorker(HitEscalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = RescreeningProcess.JobTypes.ESCALATE_CONFIRMATION)
    public void escalate(ActivatedJob job, @VariablesAsType RescreeningProcess.Subject subject) {
        escalations.confirmation(
                subject.applicationId(),
                subject.partnerId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
