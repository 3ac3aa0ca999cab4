package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.rescreening.HitEscalations;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a review of new hits is late. */
@Component
public class EscalateNewHitsWorker {

    private final HitEscalations escalations;

    public EscalateNewHitsWorker(HitEscalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = RescreeningProcess.JobTypes.ESCALATE_NEW_HITS)
    public void escalate(ActivatedJob job, @VariablesAsType RescreeningProcess.Subject subject) {
        escalations.review(
                subject.applicationId(),
                subject.partnerId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
