package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.rescreening.HitEscalations;
import org.guildhall.partners.Actor;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that an applicant waits for officers who are late with new hits. */
@Component
public class EscalateHeldCaseWorker {

    private final HitEscalations escalations;

    public EscalateHeldCaseWorker(HitEscalations escalations) {
        this.escalations = escalations;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ESCALATE_HELD_CASE)
    public void escalate(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OpenCase input) {
        String wait = Long.toString(job.getElementInstanceKey());
        Actor actor = WorkerActor.of(job);
        escalations.review(input.applicationId(), input.partnerId(), wait, actor);
        escalations.confirmation(input.applicationId(), input.partnerId(), wait, actor);
    }
}
