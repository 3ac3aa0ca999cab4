package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends the partnership of a suspended partner. */
@Component
public class TerminatePartnerWorker {

    private final Suspensions suspensions;

    public TerminatePartnerWorker(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @JobWorker(type = PartnerSuspensionProcess.JobTypes.TERMINATE_PARTNER)
    public void terminate(ActivatedJob job, @VariablesAsType PartnerSuspensionProcess.Subject subject) {
        suspensions.terminate(subject.partnerId(), subject.applicationId(), WorkerActor.of(job));
    }
}
