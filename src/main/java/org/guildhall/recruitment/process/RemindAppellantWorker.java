package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.Appeals;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds a rejected applicant that the time for an appeal is running out. */
@Component
public class RemindAppellantWorker {

    private final Appeals appeals;

    public RemindAppellantWorker(Appeals appeals) {
        this.appeals = appeals;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.REMIND_APPELLANT)
    public void remind(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        appeals.remind(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
