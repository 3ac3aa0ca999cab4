package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the decision on a suspension is late. */
@Component
public class EscalateSuspensionWorker {

    private final Suspensions suspensions;

    public EscalateSuspensionWorker(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @JobWorker(type = PartnerSuspensionProcess.JobTypes.ESCALATE_SUSPENSION)
    public void escalate(ActivatedJob job, @VariablesAsType PartnerSuspensionProcess.Subject subject) {
        suspensions.escalate(
                subject.partnerId(),
                subject.applicationId(),
                Long.toString(job.getElementInstanceKey()),
                WorkerActor.of(job));
    }
}
