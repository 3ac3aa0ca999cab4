package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.ContractReminders;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds the partner to sign. */
@Component
public class RemindSignatoryWorker {

    private final ContractReminders reminders;

    RemindSignatoryWorker(ContractReminders reminders) {
        this.reminders = reminders;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.REMIND_SIGNATORY)
    public void remind(ActivatedJob job, @VariablesAsType ContractSigningProcess.Case input) {
        reminders.remindSignatory(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
