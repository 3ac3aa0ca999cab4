package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.ContractReminders;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that the vendor's own signature is late. */
@Component
public class EscalateCountersignatureWorker {

    private final ContractReminders reminders;

    EscalateCountersignatureWorker(ContractReminders reminders) {
        this.reminders = reminders;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.ESCALATE_COUNTERSIGNATURE)
    public void escalate(ActivatedJob job, @VariablesAsType ContractSigningProcess.Case input) {
        reminders.escalateCountersignature(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
