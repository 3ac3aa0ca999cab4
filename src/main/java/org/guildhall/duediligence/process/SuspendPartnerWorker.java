package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Stops a partner as an officer wanted. */
@Component
public class SuspendPartnerWorker {

    private final Suspensions suspensions;

    public SuspendPartnerWorker(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @JobWorker(type = PartnerSuspensionProcess.JobTypes.SUSPEND_PARTNER)
    public void suspend(ActivatedJob job, @VariablesAsType PartnerSuspensionProcess.Subject subject) {
        suspensions.suspend(subject.partnerId(), subject.applicationId(), WorkerActor.of(job));
    }
}
