package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Puts a suspended partner back where it stood. */
@Component
public class ReinstatePartnerWorker {

    private final Suspensions suspensions;

    public ReinstatePartnerWorker(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @JobWorker(type = PartnerSuspensionProcess.JobTypes.REINSTATE_PARTNER)
    public void reinstate(ActivatedJob job, @VariablesAsType PartnerSuspensionProcess.Subject subject) {
        suspensions.reinstate(subject.partnerId(), subject.applicationId(), WorkerActor.of(job));
    }
}
