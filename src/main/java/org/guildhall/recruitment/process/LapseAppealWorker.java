package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.Appeals;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Makes a rejection final against which nobody appealed in time. */
@Component
public class LapseAppealWorker {

    private final Appeals appeals;

    public LapseAppealWorker(Appeals appeals) {
        this.appeals = appeals;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.LAPSE_APPEAL)
    public RecruitmentProcess.LapsedAppeal lapse(
            ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        Appeals.Lapse lapse =
                appeals.lapse(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
        return new RecruitmentProcess.LapsedAppeal(lapse.lapsed(), lapse.made());
    }
}
