package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.Appeals;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Says that a decision on an appeal is late. */
@Component
public class EscalateAppealWorker {

    private final Appeals appeals;

    public EscalateAppealWorker(Appeals appeals) {
        this.appeals = appeals;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.ESCALATE_APPEAL)
    public void escalate(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        appeals.escalate(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
